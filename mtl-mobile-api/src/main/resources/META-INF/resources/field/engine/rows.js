/** Where rows are, and which version of one somebody has seen. All of it is told by what `meta` says in the same transaction. */
import { ROWS } from './database.js';

/**
 * The first bootstrap shows what it has so far, a later one nothing until it is through.
 * @param {import('idb').IDBPTransaction} transaction
 * @returns {Promise<import('idb').IDBPObjectStore>} the rows to be shown
 */
export async function shownRows(transaction) {
  const { shown, other } = await places(transaction);
  const cursor = await transaction.objectStore('meta').get('cursor');
  return transaction.objectStore(cursor === undefined ? other : shown);
}

/** @returns {Promise<{shown: string, other: string}>} names of the rows the feed changes, and of those a bootstrap fills */
export async function places(transaction) {
  const shown = (await transaction.objectStore('meta').get('rows')) ?? ROWS[0];
  return { shown, other: ROWS.find((name) => name !== shown) };
}

/**
 * The version that was seen when everything up to another was, and these are one's own.
 * @param {number} version
 * @param {Set<number>} own
 */
export function seenVersion(version, own) {
  let seen = version;
  while (own.has(seen + 1)) {
    seen += 1;
  }
  return seen;
}
