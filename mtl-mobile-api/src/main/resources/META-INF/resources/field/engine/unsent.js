/** What is nowhere but on this phone. While there is any, nothing is deleted without being asked, or told to at once. */
import { isNotice } from './tray.js';

/**
 * @typedef {object} Unsent
 * @property {number} operations without a verdict
 * @property {number} photos the server does not have as a whole
 * @property {number} undecided entries of the tray that wait for a decision
 * @property {number} drafts not finished
 * @property {number} total of all but the drafts, which nobody meant to send yet
 * @property {boolean} isAny whether there is anything at all
 */

/**
 * @param {import('idb').IDBPDatabase} database
 * @returns {Promise<Unsent>}
 */
export async function unsent(database) {
  const [operations, photos, tray, drafts] = await Promise.all([
    database.count('outbox'),
    database.countFromIndex('photos', 'state', 'waiting'),
    database.getAll('tray'),
    database.count('drafts'),
  ]);
  const undecided = tray.filter((entry) => !isNotice(entry)).length;
  const total = operations + photos + undecided;
  return { operations, photos, undecided, drafts, total, isAny: total + drafts > 0 };
}
