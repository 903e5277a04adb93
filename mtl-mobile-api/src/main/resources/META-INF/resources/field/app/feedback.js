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
 * @param {{title: string, text?: string, action: string, danger?: boolean, fields: object[], value?: object}} question
 * @returns {Promise<object|null>} the values, null when the person closed the sheet
 */
export function ask(question) {
  return new Promise((resolve) => {
    window.dispatchEvent(new CustomEvent('ask', { detail: { ...question, resolve } }));
  });
}
