/** What the page says of the query it came with: its sentence, its short link, its address. */

/** The parameters of an address that name or hold a query. */
const NAMING = ['q', 'question', 'query'];

/**
 * Holds what is said of a query, as long as the query is that one.
 *
 * @param sentence where the sentence of an example stands
 * @param text the query that the page came with
 * @returns an object with take(text, sentence, address) for another example, check(text) for a query that may have changed
 */
export function claim(sentence, text) {
  const kept = document.querySelector('.kept');
  let claimed = { text, address: location.href, kept: kept !== null };
  let holds = true;
  const show = () => {
    sentence.hidden = !holds || sentence.textContent === '';
    if (kept) kept.hidden = !holds || !claimed.kept;
  };
  return {
    take(other, words, address) {
      claimed = { text: other, address, kept: false };
      holds = true;
      sentence.textContent = words;
      history.replaceState(null, '', address);
      show();
    },
    check(now) {
      if (holds === (now === claimed.text)) return;
      holds = !holds;
      history.replaceState(null, '', holds ? claimed.address : unnamed(claimed.address));
      show();
    },
  };
}

/** The address without the query: what else it says, such as the state of knowledge, stays. */
function unnamed(address) {
  const url = new URL(address, location.href);
  NAMING.forEach((name) => url.searchParams.delete(name));
  url.hash = '';
  return url;
}
