/** What needs somebody's attention: operations that were not taken, or not as they were meant. */
import { ROWS, inOne } from './database.js';
import { kindOf } from './effects.js';
import { FieldError } from './errors.js';
import { newId } from './ids.js';
import { basisOf } from './rows.js';
import { seenIn } from './view.js';

const STORES = [...ROWS, 'outbox', 'echoes', 'meta', 'tray', 'photos'];

/** Stands in the tray for a photo that the server does not take; it is no operation. */
const PHOTO = 'photo.upload';

/** What is only told: it is with the server. */
const NOTICES = ['merged', 'quarantined'];

/**
 * @typedef {object} Attention
 * @property {string} op @property {string} type @property {string} id of the row @property {string} at
 * @property {'rejected'|'conflict'|'blocked'|'merged'|'quarantined'} state the last two are notices: discard takes them off the list
 * @property {object} [problem] @property {object[]} [lost] @property {object} data as it was meant
 * @property {boolean} isNotice
 */

/** @returns {Promise<Attention[]>} oldest first */
export async function attention(database) {
  const entries = await database.getAll('tray');
  return inOrder(entries).map(({ json, result }) => ({
    op: json.op,
    type: json.type,
    id: json.id,
    at: json.at,
    group: json.g,
    state: stateOf(result),
    isNotice: isNotice({ result }),
    reason: result.reason,
    problem: result.problem,
    lost: result.lost,
    data: json.data ?? json.patch ?? {},
  }));
}

/**
 * Decides about one. Sending it again is another operation where the server remembers its verdict on the first; what belonged together goes
 * together.
 * @param {string} op
 * @param {'discard'|'resend'|{edited: object}} decision
 */
export function resolve(database, op, decision) {
  return inOne(database, STORES, async (transaction) => {
    const tray = transaction.objectStore('tray');
    const entry = await tray.get(op);
    if (entry === undefined) {
      throw new FieldError('unknown', `Nothing to decide about ${op}`);
    }
    if (entry.json.type === PHOTO) {
      await resolvePhoto(transaction, entry, decision);
      return;
    }
    const together = inOrder((await tray.getAll()).filter((other) => belongsWith(entry, other)));
    if (decision === 'discard') {
      await tray.delete(op);
      const freed = isBlocked(entry) ? [] : together.filter((other) => other.op !== op && isBlocked(other));
      await sendAgain(transaction, freed);
      return;
    }
    await sendAgain(transaction, together.map((other) => edited(other, op, decision.edited)));
  });
}

/** Puts a photo aside that does not arrive, so that it stands in nobody's way. */
export function putPhotoAside(database, { id }, problem) {
  return inOne(database, ['tray', 'photos'], async (transaction) => {
    const photos = transaction.objectStore('photos');
    await photos.put({ ...(await photos.get(id)), state: 'refused' });
    const json = { op: id, n: 0, type: PHOTO, id, at: new Date().toISOString() };
    await transaction.objectStore('tray').put({ op: id, json, result: { op: id, st: 'rejected', problem } });
  });
}

async function resolvePhoto(transaction, { op }, decision) {
  const photos = transaction.objectStore('photos');
  await transaction.objectStore('tray').delete(op);
  await (decision === 'discard' ? photos.delete(op) : photos.put({ ...(await photos.get(op)), state: 'waiting' }));
}

/** Whether an entry is only told. */
export function isNotice({ result }) {
  return NOTICES.includes(stateOf(result));
}

function inOrder(entries) {
  return entries.sort((one, other) => one.json.n - other.json.n);
}

function stateOf(result) {
  return result.st === 'duplicate' ? result.was : result.st;
}

function isBlocked(entry) {
  return stateOf(entry.result) === 'blocked';
}

function belongsWith(entry, other) {
  const isSame = other.op === entry.op;
  const isOpen = !isNotice(other);
  const isTogether = isOpen && entry.json.g !== undefined && other.json.g === entry.json.g;
  return isSame || isTogether || (other.result.after ?? []).includes(entry.op);
}

function edited(entry, op, content) {
  if (content === undefined || entry.op !== op) {
    return entry;
  }
  const name = entry.json.patch === undefined ? 'data' : 'patch';
  const result = { ...entry.result, isOwn: false }; // another operation from now on
  return { ...entry, result, json: { ...entry.json, [name]: content } };
}

async function sendAgain(transaction, entries) {
  const meta = transaction.objectStore('meta');
  let n = (await meta.get('n')) ?? 0;
  const renamed = new Map(entries.map((entry) => [entry.op, entry.result.isOwn ? entry.op : newId()]));
  for (const { op, json } of entries) {
    n += 1;
    const again = await anew(transaction, json, renamed);
    await transaction.objectStore('tray').delete(op);
    await transaction.objectStore('outbox').put({ n, op: again.op, sent: false, json: { ...again, n } });
  }
  await meta.put(n, 'n');
}

/** The same operation with another id, made on what is seen now, waiting only for what still waits. */
async function anew(transaction, { after = [], ...json }, renamed) {
  const waiting = new Set((await transaction.objectStore('outbox').getAll()).map(({ op }) => op));
  const still = after.map((id) => renamed.get(id) ?? id).filter((id) => waiting.has(id));
  const again = { ...json, op: renamed.get(json.op), ...(still.length > 0 && { after: still }) };
  if (json.base === undefined || again.op === json.op) {
    return again;
  }
  const seen = await seenIn(transaction, kindOf(json), json.id);
  delete again.own;
  return { ...again, ...basisOf(seen?.v ?? json.base, new Set(seen?.own ?? json.own)) };
}
