/** Short words with the person: a notice that passes, a question before something is done, a small form. */

/** Says something in passing; with `undo`, offers to take it back. */
export function tell(text, undo) {
  window.dispatchEvent(new CustomEvent('tell', { detail: { text, undo } }));
}

/**
 * Asks before something that cannot be taken back.
 *
 * @param {{title: string, text: string, action: string, danger?: boolean}} question
 * @returns {Promise<boolean>}
 */
export async function confirmed(question) {
  return (await ask({ ...question, fields: [] })) !== null;
}

/**
 * Asks for a few values in a sheet.
 *
 * @typedef {object} Asking
 * @property {string} title @property {string} [text] @property {string} action @property {boolean} [danger]
 * @property {object[]} fields @property {object} [value]
 * @property {string} [draft] key under which what is typed is kept; whoever captures the values ends it
 * @property {(value: object) => void} [changed] hears each change
 * @property {(value: object) => Promise<*>} [act] done before the sheet closes, which stays open when it fails
 *
 * @param {Asking} question
 * @returns {Promise<object|null>} the values, null when the person closed the sheet
 */
export function ask(question) {
  return new Promise((resolve) => {
    window.dispatchEvent(new CustomEvent('ask', { detail: { ...question, resolve } }));
  });
}
