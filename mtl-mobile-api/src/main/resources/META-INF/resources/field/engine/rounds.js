/**
 * One round with the server: push, pull, definitions, photos. One at a time for a person, whichever tab or worker it runs in; it can be
 * killed anywhere.
 */
import { checkWeekly } from './check.js';
import { Refused, SignInNeeded, TryLater } from './errors.js';
import { Feed } from './feed.js';
import { fetchNewForms } from './forms.js';
import { push } from './pusher.js';
import { sweepPhotos } from './sweeping.js';
import { unsent } from './unsent.js';
import { uploadPhotos } from './uploads.js';
import { wipe } from './wipe.js';

/**
 * @typedef {object} Outcome
 * @property {'done'|'later'|'sign-in'|'refused'|'wiped'} state
 * @property {number} [waitMillis] how long the server wants us to wait
 * @property {number} [next] seconds until it makes sense to ask again
 * @property {{code: string, detail: string}} [problem]
 */

/** @typedef {{person: string, database: import('idb').IDBPDatabase, session: import('./session.js').Session, changed: () => void}} Desk */

/**
 * @param {Desk} desk
 * @returns {Promise<Outcome>}
 */
export function round(desk) {
  return navigator.locks.request(`openmtl-round-${desk.person}`, async () => {
    try {
      return await attempt(desk);
    } catch (failure) {
      return outcomeOf(desk, failure);
    }
  });
}

async function attempt(desk) {
  const { database, session, changed } = desk;
  const pushed = await push(database, session, changed);
  let pulled = { next: undefined };
  let refusal = null;
  try {
    pulled = await pull(desk, pushed);
    await database.put('meta', Date.now(), 'lastSync');
  } catch (failure) {
    // Who may not read may still hand in.
    refusal = failure instanceof Refused ? failure : rethrow(failure);
  }
  await uploadPhotos(database, session, changed);
  await sweepPhotos(database);
  if (refusal !== null) {
    throw refusal;
  }
  return pushed.isHolding ? { state: 'later', waitMillis: pushed.waitMillis } : { state: 'done', next: pulled.next };
}

async function pull({ database, session, changed }, pushed) {
  const pulled = await new Feed(database, session, changed).pull();
  await fetchNewForms(database, session);
  if (pulled.entries === 0 && !pushed.isHolding) {
    await checkWeekly(database, session);
  }
  return pulled;
}

function rethrow(failure) {
  throw failure;
}

/** @returns {Promise<Outcome>} */
async function outcomeOf(desk, failure) {
  if (failure instanceof SignInNeeded) {
    return { state: 'sign-in', problem: { code: failure.code, detail: failure.message } };
  }
  if (failure instanceof TryLater) {
    const { waitMillis, problem } = failure;
    return { state: 'later', waitMillis, ...(problem && { problem: told(problem) }) };
  }
  if (failure instanceof Refused) {
    return refused(desk, failure);
  }
  throw failure;
}

async function refused(desk, { problem }) {
  if (problem.code !== 'device-revoked') {
    return { state: 'refused', problem: told(problem) };
  }
  if (problem.wipe === undefined) {
    await desk.session.expire('device-revoked');
    return { state: 'sign-in', problem: told(problem) };
  }
  const mayWipe = problem.wipe === 'now' || !(await unsent(desk.database)).isAny;
  if (!mayWipe) {
    return { state: 'later', waitMillis: 0, problem: told(problem) };
  }
  desk.database.close();
  await wipe(desk.session.installation, desk.person, problem.wipeReceipt);
  return { state: 'wiped' };
}

function told({ code, detail, title }) {
  return { code, detail: detail ?? title };
}
