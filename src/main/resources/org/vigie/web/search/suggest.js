// Names that begin as what is being typed. Without it, the field searches all the same.
const WAIT = 150;

for (const field of document.querySelectorAll("input[data-suggest]")) {
  const list = document.createElement("datalist");
  list.id = `${field.id || "mots"}-noms`;
  field.after(list);
  field.setAttribute("list", list.id);
  field.autocomplete = "off";
  const places = new Map();
  let timer;
  let turns = 0;

  const suggest = async () => {
    const turn = ++turns;
    const words = field.value.trim();
    if (words.length < 2) {
      list.replaceChildren();
      return;
    }
    const asked = new URLSearchParams({ q: words });
    // The level and the moment from which the page is seen stand in hidden fields.
    field.form.querySelectorAll("input[type=hidden]").forEach((one) => asked.set(one.name, one.value));
    if (field.dataset.only) {
      asked.set("only", field.dataset.only);
    }
    const answer = await fetch(`${field.dataset.suggest}?${asked}`);
    if (!answer.ok || turn !== turns) {
      return;
    }
    const [, names, , addresses] = await answer.json();
    places.clear();
    list.replaceChildren(...names.map((name, i) => {
      const { pathname, search, hash } = new URL(addresses[i]);
      places.set(name, pathname + search + hash);
      const option = document.createElement("option");
      option.value = name;
      return option;
    }));
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => suggest().catch(() => list.replaceChildren()), WAIT);
  });
  field.form.addEventListener("submit", (event) => {
    const place = places.get(field.value.trim());
    if (place && "go" in field.dataset) {
      event.preventDefault();
      location.assign(place);
    }
  });
}
