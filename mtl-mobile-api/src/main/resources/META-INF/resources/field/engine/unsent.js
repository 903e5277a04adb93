/** What is nowhere but on this phone. While there is any, nothing is deleted without being asked, or told to at once. */
import { isNotice } from './tray.js';

/**
 * @typedef {object} Unsent
 * @property {number} operations without a verdict
 * @property {number} photos the server does not have as a whole
 * @property {number} undecided entries of the tray that wait for a decision
 * @property {number} drafts not finished
 * @property {number} total
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
  return { operations, photos, undecided, drafts, total: operations + photos + undecided + drafts };
}
