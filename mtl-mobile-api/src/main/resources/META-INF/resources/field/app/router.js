/** Where the person is, kept in the fragment of the address, so that no way leads past the cached page. */

/** How far down each page of the history was scrolled, by its depth. */
const scrolls = new Map();
let depth = 0;
let hasBegun = false;

history.scrollRestoration = 'manual';

/** A place: its path parts and its question. */
export function here() {
  const [path, question = ''] = location.hash.replace(/^#/, '').split('?');
  return { parts: path.split('/').filter(Boolean), query: Object.fromEntries(new URLSearchParams(question)) };
}

/** Goes to a place such as `/accounts/ID`. */
export function go(path) {
  location.hash = path;
}

/** Takes the place of where we are, so that going back leads past it. */
export function replace(path) {
  scrolls.delete(depth);
  history.replaceState({ depth }, '', `#${path}`);
  window.dispatchEvent(new Event('hashchange'));
}

/** Goes back, or to the place above when the app was opened right here. */
export function back(above) {
  if (depth > 0) history.back();
  else replace(above);
}

/**
 * Notes that a page was left for the one we are at now.
 *
 * @returns {number} how far down that one was scrolled, when the person came back to it
 */
export function arrived() {
  scrolls.set(depth, window.scrollY);
  const isNew = history.state?.depth === undefined;
  if (!isNew) depth = history.state.depth;
  else if (hasBegun) depth += 1;
  hasBegun = true;
  if (isNew) history.replaceState({ depth }, '');
  return isNew ? 0 : (scrolls.get(depth) ?? 0);
}
