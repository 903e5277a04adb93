/** Doing what is kept on the phone, and saying so; or that the phone could not keep it. */
import { field } from '../door.js';
import { tell } from '../feedback.js';
import { t } from '../i18n.js';

/**
 * Captures operations.
 *
 * @param {object[]} operations
 * @param {{draft?: string, done?: string, undo?: () => void}} [how] the draft that ends with it, what is said of it, and how it is taken back
 * @returns {Promise<boolean>} whether it is on the disk
 */
export function captured(operations, { draft, done, undo } = {}) {
  return kept(() => field.capture(operations, { draft }), done, undo);
}

/**
 * Does anything else that writes.
 *
 * @param {() => Promise<*>} work
 * @param {string} [done] what is said of it
 * @param {() => void} [undo]
 */
export async function kept(work, done, undo) {
  try {
    await work();
  } catch (failure) {
    console.error(failure);
    tell(t('state.notSaved'));
    return false;
  }
  if (done) tell(done, undo);
  return true;
}
