/** Photos on the phone: the picture until the server has it, a thumbnail for longer. */
import { base64url } from './base64.js';
import { shrink } from './images.js';
import { newId } from './ids.js';
import { leaveForPhotos } from './network.js';

/**
 * @typedef {object} Photo
 * @property {string} id @property {string} sha256 @property {number} len @property {string} type
 * @property {Blob|null} blob none once the server has it
 * @property {Blob} thumbnail
 * @property {boolean} [isAhead] whether the server has the thumbnail
 * @property {boolean} [isUrgent] whether the person wants it sent over whatever network there is
 * @property {'kept'|'waiting'|'sent'|'refused'} state whether something refers to it, so that it is to be sent, and whether it was
 */

/**
 * @param {import('idb').IDBPDatabase} database
 * @param {Blob} file
 * @returns {Promise<{id: string, sha256: string, len: number, type: string}>} the reference for a record
 */
export async function addPhoto(database, file) {
  const { photo, thumbnail } = await shrink(file);
  const reference = { id: newId(), sha256: await sha256(photo), len: photo.size, type: photo.type };
  const kept = { ...reference, blob: photo, thumbnail, state: 'kept' };
  const transaction = database.transaction('photos', 'readwrite', { durability: 'strict' });
  await transaction.store.put(kept);
  await transaction.done;
  return reference;
}

/**
 * @param {import('idb').IDBPDatabase} database
 * @param {string[]} [ids] all when not given
 * @returns {Promise<{pending: number, held: number}>} how many the server does not have, and how many of these wait for another network
 */
export async function countPending(database, ids) {
  const mayGo = await leaveForPhotos(database);
  const pending = await waiting(database.transaction('photos').store, ids);
  return { pending: pending.length, held: pending.filter((photo) => !mayGo(photo)).length };
}

/** Has photos sent over whatever network there is; the same arguments. */
export async function hurry(database, ids) {
  const transaction = database.transaction('photos', 'readwrite');
  for (const photo of await waiting(transaction.store, ids)) {
    await transaction.store.put({ ...photo, isUrgent: true });
  }
  await transaction.done;
}

async function waiting(store, ids) {
  const all = await store.index('state').getAll('waiting');
  return all.filter(({ id }) => ids?.includes(id) ?? true);
}

/** @returns {Promise<Blob|null>} the picture, or the small one where that is wanted or all there is */
export async function photoBlob(database, session, id, { thumbnail = false } = {}) {
  const kept = await database.get('photos', id);
  const here = thumbnail ? kept?.thumbnail : kept?.blob;
  return here ?? (await fromServer(session, id, thumbnail)) ?? kept?.thumbnail ?? null;
}

async function fromServer(session, id, thumbnail) {
  const call = thumbnail ? { path: `/blobs/${id}/thumbnail` } : { root: '/api/v1', path: `/files/${id}` };
  try {
    return (await session.send(call)).checked().body;
  } catch {
    return null; // offline, or none of ours
  }
}

async function sha256(blob) {
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return base64url(digest);
}
