/** Languages, messages and plurals. Texts live in /field/messages, never in code. */

/** Languages there are, each with its own name. */
export const LANGUAGES = { en: 'English', 'zh-CN': '简体中文' };

const REMEMBERED = 'mtl.language';

let messages = {};
let current = 'en';
let plurals = new Intl.PluralRules('en');

/** @returns {string} BCP 47 tag of the language spoken now */
export function language() {
  return current;
}

/** @returns {string} the language chosen on this phone, else what the browser asks for */
export function preferredLanguage() {
  const chosen = localStorage.getItem(REMEMBERED);
  if (chosen in LANGUAGES) return chosen;
  const wanted = navigator.languages?.[0] ?? navigator.language ?? 'en';
  return wanted.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

/** Speaks a language from now on; whoever shows texts hears the event `language` on the window. */
export async function speak(tag) {
  const answer = await fetch(`/field/messages/${tag}.json`);
  messages = await answer.json();
  current = tag;
  plurals = new Intl.PluralRules(tag);
  document.documentElement.lang = tag;
  window.dispatchEvent(new Event('language'));
}

/** Speaks a language and remembers it on this phone. */
export async function chooseLanguage(tag) {
  localStorage.setItem(REMEMBERED, tag);
  await speak(tag);
}

/**
 * The text of a key. A message with plural forms chooses by `n`.
 *
 * @param {string} key
 * @param {Record<string, string|number>} [values] what stands in braces
 */
export function t(key, values = {}) {
  const message = messages[key] ?? key;
  const text = typeof message === 'string' ? message : (message[plurals.select(values.n)] ?? message.other);
  return text.replace(/\{(\w+)\}/g, (_, name) => shown(values[name]));
}

/** The text of a code of a family such as `outcome`; a code we do not know is shown as it is. */
export function label(family, code) {
  return messages[`${family}.${code}`] ?? code ?? '';
}

/** What a definition says in several languages. */
export function inWords(texts) {
  if (!texts || typeof texts === 'string') return texts ?? '';
  return texts[current] ?? texts.en ?? Object.values(texts)[0] ?? '';
}

function shown(value) {
  return typeof value === 'number' ? new Intl.NumberFormat(current).format(value) : (value ?? '');
}
