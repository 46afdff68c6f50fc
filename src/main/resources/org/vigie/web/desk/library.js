/** The library of examples: filtered as one types, by word and by class; a choice is loaded where one asks. */
import { config, count } from './config.js';
import { plainly } from './editor.js';

/** @param open called with the text and the sentence of an example */
export function shelve(library, open) {
  const word = library.querySelector('[name=word]');
  const kind = library.querySelector('[name=class]');
  const said = library.querySelector('[role=status]');
  const items = [...library.querySelectorAll('[data-example]')];
  const filter = () => {
    const words = plainly(word.value).split(/\s+/).filter(Boolean);
    let left = 0;
    for (const item of items) {
      const text = plainly(item.textContent + ' ' + item.dataset.words);
      const fits = words.every((each) => text.includes(each));
      const about = !kind.value || item.dataset.classes.split(' ').includes(kind.value);
      item.hidden = !(fits && about);
      if (!item.hidden) left += 1;
    }
    said.textContent = count('library.found', left);
  };
  library.querySelector('.pick').hidden = false;
  word.addEventListener('input', filter);
  kind.addEventListener('change', filter);
  word.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
  });
  library.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-load]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(config.examples[link.dataset.load], link.textContent, link.getAttribute('href'));
  });
}
