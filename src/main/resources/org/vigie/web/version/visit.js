// Remembers, on this machine only, the last two days on which this page was read, and offers what changed since
// the day before today: a second look on the same day is offered the same.
const KEY = "vigie.visit";
const today = new Date().toISOString().slice(0, 10);
const place = document.querySelector("[data-visit]");

function inWords(day) {
  const lang = document.documentElement.lang;
  const words = new Date(day + "T12:00:00Z").toLocaleDateString(lang, { dateStyle: "long", timeZone: "UTC" });
  return lang === "fr" ? words.replace(/^1 /, "1er ") : words;
}

try {
  const days = (localStorage.getItem(KEY) || "").split(" ").filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day) && day < today);
  const last = days.at(-1);
  if (place && last && !location.search.includes(last)) {
    const link = place.querySelector("a");
    const day = document.createElement("time");
    day.dateTime = last;
    day.textContent = inWords(last);
    link.href = place.dataset.visit + last;
    link.append(" (", day, ")");
    place.hidden = false;
  }
  localStorage.setItem(KEY, last ? last + " " + today : today);
} catch {
  // A browser that keeps nothing: the page works all the same.
}
