/** Compares what is here with what the server would hand out: the alarm for a copy that went wrong in spite of everything. */
import { places } from './rows.js';
import { beginBootstrap } from './replica.js';

const WEEK_MILLIS = 7 * 24 * 3_600_000;
const encoder = new TextEncoder();

/**
 * Asks once a week, with an empty outbox and right after a pull that brought nothing. Two differences in a row fetch everything again.
 * @returns {Promise<boolean>} whether the copy was found wrong
 */
export async function checkWeekly(database, session) {
  const { at = 0, differences = 0 } = (await database.get('meta', 'check')) ?? {};
  if (differences === 0 && Date.now() - at < WEEK_MILLIS) {
    return false;
  }
  const { kinds } = (await session.send({ path: '/sync/check' })).checked().json();
  const isSame = await matches(database, kinds);
  const isWrong = !isSame && differences > 0;
  await database.put('meta', { at: Date.now(), differences: isSame || isWrong ? 0 : 1 }, 'check');
  if (isWrong) {
    await beginBootstrap(database);
  }
  return isWrong;
}

async function matches(database, kinds) {
  for (const [kind, { n, h }] of Object.entries(kinds)) {
    const rows = await rowsOf(database, kind);
    if (rows.length !== n || (await sum(rows)) !== h) {
      return false;
    }
  }
  return true;
}

async function rowsOf(database, kind) {
  const transaction = database.transaction(['rowsA', 'rowsB', 'meta']);
  const { shown } = await places(transaction);
  return transaction.objectStore(shown).getAll(IDBKeyRange.bound([kind], [kind, []]));
}

/** As the protocol describes: of each row eight bytes of SHA-256, added up modulo 2^64. */
async function sum(rows) {
  let total = 0n;
  for (const { id, v } of rows) {
    const digest = await crypto.subtle.digest('SHA-256', encoder.encode(`${id.toLowerCase()}:${v}`));
    total = BigInt.asUintN(64, total + new DataView(digest).getBigUint64(0));
  }
  return total.toString(16).padStart(16, '0');
}
