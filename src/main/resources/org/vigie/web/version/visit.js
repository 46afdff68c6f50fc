// Remembers, on this machine only, the day on which this page was read last, and offers what changed since.
const KEY = "vigie.visit";
const today = new Date().toISOString().slice(0, 10);
const place = document.querySelector("[data-visit]");
try {
  const last = localStorage.getItem(KEY);
  if (place && last && /^\d{4}-\d{2}-\d{2}$/.test(last) && last < today) {
    const link = place.querySelector("a");
    link.href = place.dataset.visit + last;
    const day = document.createElement("time");
    day.dateTime = last;
    day.textContent = new Date(last + "T12:00:00").toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
    link.append(" (", day, ")");
    place.hidden = false;
  }
  localStorage.setItem(KEY, today);
} catch {
  // A browser that keeps nothing: the page works all the same.
}
