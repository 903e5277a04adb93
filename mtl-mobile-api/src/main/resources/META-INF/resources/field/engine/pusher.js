/** Sends operations until each has its verdict or has to wait. */
import { clocks } from './clock.js';
import { Refused, SignInNeeded } from './errors.js';
import { nextBatch } from './outbox.js';
import { settle } from './settlement.js';

/** What the server takes at once; fewer bytes, since the frame around them counts, too. */
const MOST = 50;
const MOST_BYTES = 240 * 1024;

/**
 * @param {import('idb').IDBPDatabase} database
 * @param {import('./session.js').Session} session
 * @param {() => void} changed told after each batch
 * @returns {Promise<{isHolding: boolean, waitMillis: number}>} whether some have to be sent again, and when
 */
export async function push(database, session, changed) {
  const held = new Set();
  let most = MOST;
  let waitMillis = 0;
  for (;;) {
    const batch = await nextBatch(database, held, { most, bytes: MOST_BYTES });
    if (batch.length === 0) {
      return { isHolding: held.size > 0, waitMillis };
    }
    const settled = await sendBatch(database, session, batch);
    if (settled === null) {
      most = Math.floor(batch.flat().length / 2);
      continue;
    }
    most = MOST;
    settled.unsure.forEach((op) => held.add(op));
    waitMillis = Math.max(waitMillis, settled.waitMillis);
    changed();
  }
}

/** @returns {Promise<import('./settlement.js').Settled|null>} null when the batch must be cut in two */
async function sendBatch(database, session, batch) {
  const operations = batch.flat().map(({ json }) => json);
  const { device } = await session.kept();
  const send = (ops) => session.send(call({ dev: device ?? undefined, clk: clocks(), ops }));
  const reply = await send(operations);
  const problem = reply.status === 400 || reply.status === 413 ? reply.problem() : null;
  if (problem !== null) {
    if (!isAboutOperations(reply.status, problem) && (await send([])).status === 400) {
      throw new Refused(problem); // about the push, whatever it holds: no verdict on any operation
    }
    // Alone it is the one that is meant, and must not stand in the way of all others.
    return batch.length > 1 ? null : settle(database, operations, refusals(operations, problem));
  }
  if (reply.status === 409 && reply.problem()?.code === 'device-cloned') {
    await session.leaveToClone();
    throw new SignInNeeded('device-cloned');
  }
  return settle(database, operations, reply.checked().json().results ?? []);
}

/** Compressed also when it is small: two pushes differ in nothing but their operations. */
function call(json) {
  return { path: '/sync/push', json, isCompressed: true };
}

/** Whether a refusal of a push names them, or their size. */
function isAboutOperations(status, { errors = [] }) {
  return status === 413 || errors.some(({ field }) => field?.startsWith('ops'));
}

/** No verdict of the server, which does not know them: sent again they are the same operations. */
function refusals(operations, problem) {
  return operations.map(({ op }) => ({ op, st: 'rejected', problem, isOwn: true }));
}
