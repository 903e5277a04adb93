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
 * What somebody has seen who saw everything up to a version, and later ones where they are one's own.
 * @param {number} version
 * @param {Set<number>} own
 * @returns {{base: number, own?: number[]}} own are those behind somebody else's
 */
export function basisOf(version, own) {
  let base = version;
  while (own.has(base + 1)) {
    base += 1;
  }
  const later = [...own].filter((each) => each > base).sort((one, other) => one - other);
  return { base, ...(later.length > 0 && { own: later }) };
}
