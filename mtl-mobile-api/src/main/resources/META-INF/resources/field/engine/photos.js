/** Photos on the phone: the picture until the server has it, a thumbnail for longer. */
import { base64url } from './base64.js';
import { shrink } from './images.js';
import { newId } from './ids.js';

/**
 * @typedef {object} Photo
 * @property {string} id @property {string} sha256 @property {number} len @property {string} type
 * @property {Blob|null} blob none once the server has it
 * @property {Blob} thumbnail
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
