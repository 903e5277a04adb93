/** The words for refusals. The server's own are English: they are shown only where that is the language and nothing better is known. */
import { language, t } from '../i18n.js';

/**
 * @param {{code?: string, detail?: string}|undefined} problem
 * @param {string} known the label of its code, which is the code itself when there is none
 * @param {string} other key of what is said then
 * @returns {string}
 */
export function worded(problem, known, other) {
  const { code, detail } = problem ?? {};
  if (known && known !== code) return known;
  return (language() === 'en' && detail) || t(other);
}
