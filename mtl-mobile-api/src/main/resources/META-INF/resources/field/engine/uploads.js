/**
 * Sends photos in pieces: what has arrived is never sent again, and a proxy that drops broken requests costs one piece. Small pictures go ahead
 * of all, so that others see what there is while the photos wait for a better network.
 */
import { Refused, TryLater } from './errors.js';
import { THUMBNAIL_BYTES } from './images.js';
import { leaveForPhotos } from './network.js';
import { putPhotoAside } from './tray.js';

const SMALLEST = 16 * 1024;
const FIRST = 32 * 1024;
const LARGEST = 256 * 1024;
const QUICK_MILLIS = 5_000;
const SLOW_MILLIS = 10_000;
const MOST_BEGINNINGS = 3;

/** What is said of one photo, and not of the phone or the person. */
const ABOUT_A_PHOTO = [400, 409, 413, 415, 422];

/**
 * Sends all photos that something refers to. One that is refused, or that the browser has lost, does not stand in the way of the others.
 * @param {import('idb').IDBPDatabase} database
 * @param {import('./session.js').Session} session
 * @param {() => void} changed told after each photo
 */
export async function uploadPhotos(database, session, changed) {
  const pace = { bytes: FIRST };
  const waiting = () => database.getAllFromIndex('photos', 'state', 'waiting');
  const ahead = (await waiting()).filter(({ isAhead, thumbnail }) => !isAhead && thumbnail.size <= THUMBNAIL_BYTES);
  await sendEach(ahead, database, changed, async (photo) => {
    await new Upload(session, photo, pace).sendAhead();
    await change(database, photo.id, { isAhead: true });
  });
  const mayGo = await leaveForPhotos(database);
  await sendEach((await waiting()).filter(mayGo), database, changed, async (photo) => {
    await new Upload(session, photo, pace).run();
    await change(database, photo.id, { blob: null, state: 'sent' }); // the server has said that it is complete
  });
}

async function sendEach(photos, database, changed, send) {
  for (const photo of photos) {
    try {
      await send(photo);
    } catch (failure) {
      if (!(failure instanceof Refused && ABOUT_A_PHOTO.includes(failure.problem.status))) {
        throw failure;
      }
      await putPhotoAside(database, photo, failure.problem);
    }
    changed();
  }
}

async function change(database, id, what) {
  const transaction = database.transaction('photos', 'readwrite');
  const photo = await transaction.store.get(id);
  await transaction.store.put({ ...photo, ...what });
  await transaction.done;
}

/** One photo. */
class Upload {
  constructor(session, photo, pace) {
    this.session = session;
    this.photo = photo;
    this.pace = pace;
    this.path = `/blobs/${photo.id}`;
  }

  async run() {
    for (let beginnings = 0; beginnings < MOST_BEGINNINGS; beginnings += 1) {
      if (await this.#send(await this.#begin())) {
        return;
      }
    }
    throw new Refused({ code: 'photo-broken', status: 422, detail: `Photo ${this.photo.id} does not arrive as it is here` });
  }

  /** The small picture; of a photo that is there already none is needed. */
  async sendAhead() {
    if (isComplete(await this.#begin())) {
      return;
    }
    const headers = { 'Content-Type': 'image/jpeg' };
    const reply = await this.session.send({ method: 'PUT', path: `${this.path}/thumbnail`, headers, body: this.photo.thumbnail });
    if (reply.status === 401 || reply.status === 429 || reply.status >= 500) {
      reply.checked();
    } // any other refusal is of a picture that is not needed: the photo comes all the same
  }

  /** Says what will come; the same again tells how much has come. @returns {Promise<import('./http.js').Reply>} */
  async #begin() {
    const { id, len, sha256, type } = this.photo;
    const headers = {
      'Content-Type': type,
      'Idempotency-Key': `"${id}"`,
      'Upload-Complete': '?0',
      'Upload-Length': String(len),
      'X-Sha256': sha256,
    };
    return (await this.session.send({ method: 'POST', path: '/blobs', headers })).checked();
  }

  /** @returns {Promise<boolean>} false when it has to begin anew */
  async #send(begun) {
    let reply = begun;
    while (!isComplete(reply)) {
      const offset = offsetOf(reply);
      reply = await this.#piece(offset);
      if (reply.status === 404 || reply.status === 410) {
        return false;
      }
      if (reply.status === 422) {
        await this.session.send({ method: 'DELETE', path: this.path });
        return false;
      }
      const isElsewhere = reply.status === 409 && offsetOf(reply) !== offset;
      if (!isElsewhere) { // else it tells where to go on
        reply.checked();
      }
    }
    return true;
  }

  async #piece(offset) {
    const end = Math.min(offset + this.pace.bytes, this.photo.len);
    const headers = {
      'Content-Type': 'application/partial-upload',
      'Upload-Offset': String(offset),
      'Upload-Complete': end === this.photo.len ? '?1' : '?0',
    };
    const body = await this.#read(offset, end);
    const begun = performance.now();
    const reply = await this.session.send({ method: 'PATCH', path: this.path, headers, body });
    this.#adapt(performance.now() - begun);
    return reply;
  }

  /** Before it is sent, so that a picture the browser cannot read any more is not taken for a line that broke. */
  async #read(from, to) {
    try {
      return new Blob([await this.photo.blob.slice(from, to).arrayBuffer()]);
    } catch (unreadable) {
      throw new Refused({ code: 'photo-unreadable', status: 422, detail: String(unreadable) });
    }
  }

  #adapt(millis) {
    const factor = millis < QUICK_MILLIS ? 2 : millis > SLOW_MILLIS ? 0.5 : 1;
    this.pace.bytes = Math.min(LARGEST, Math.max(SMALLEST, this.pace.bytes * factor));
  }
}

function isComplete(reply) {
  return reply.headers.get('Upload-Complete') === '?1';
}

function offsetOf(reply) {
  const offset = reply.headers.get('Upload-Offset');
  if (offset === null) {
    throw new TryLater('The server does not say where to go on', reply.waitMillis());
  }
  return Number(offset);
}
