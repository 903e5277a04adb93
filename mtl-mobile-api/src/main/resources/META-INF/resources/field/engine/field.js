/**
 * The engine's door: everything a screen needs, without a network. Reading and capturing never wait for the server; what the server says
 * arrives as `change` events.
 */
import { keepShell, applyUpdate } from './app-shell.js';
import { capture } from './capture.js';
import { openThisInstallation } from './desk.js';
import { Drafts } from './drafts.js';
import { FieldError } from './errors.js';
import { exportOutbox } from './export.js';
import { fetchForm, keptForm } from './forms.js';
import { endHints, hintState, wantHints } from './hints.js';
import { newId } from './ids.js';
import { choosePhotosOver, isNetworkKnown, photosOver } from './network.js';
import { addPhoto, countPending, hurry, photoBlob } from './photos.js';
import { Search } from './search.js';
import { Shift } from './shift.js';
import { signIn } from './signing-in.js';
import { emptyStatus } from './status.js';
import { attention, resolve } from './tray.js';
import { readRow, readRows } from './view.js';
import { tellOfWipes } from './wipe.js';

export { FieldError };

/** @returns {Promise<Field>} with the data of whoever was signed in last */
export async function open() {
  const field = new Field(await openThisInstallation());
  await field.start();
  return field;
}

/** @fires Field#change when rows, operations or the status changed, also by another tab; at most once per frame */
export class Field extends EventTarget {
  /** @type {Shift|null} */
  #shift = null;
  #search = null;
  #urls = new Map();
  #isTelling = false;
  #updateReady = false;
  #ended = 'none';

  /** @param {import('./installation.js').Installation} installation */
  constructor(installation) {
    super();
    this.installation = installation;
  }

  /** Opens what is kept for the last person, and keeps the app for times without a network. */
  async start() {
    keepShell(() => {
      this.#updateReady = true;
      this.#tell();
    }).catch(() => {}); // without it the app works, but only with a network
    tellOfWipes(this.installation).catch(() => {}); // at the next start
    const person = await this.installation.person();
    if (person !== undefined) {
      await this.#begin(person);
    }
  }

  /** @returns {{id: string, name: string, username: string}|null} */
  get person() {
    return this.#shift?.person ?? null;
  }

  /** @returns {'none'|'active'|'expired'|'locked'|'wiped'} */
  get session() {
    return this.#shift?.state ?? this.#ended;
  }

  /** @returns {import('./status.js').Status} */
  get status() {
    return { ...emptyStatus(), ...this.#shift?.status, online: navigator.onLine, updateReady: this.#updateReady };
  }

  /**
   * Resolves when the person is known; everything else arrives by and by.
   * @param {{username: string, password: string}|{code: string}} credentials
   * @throws {FieldError} `invalid-credentials`, `invalid-code`, `offline`, `too-many-devices`, `throttled` with `retryAfter`, …
   */
  async signIn(credentials) {
    const person = await signIn(this.installation, credentials);
    await this.#begin(person);
    this.sync();
  }

  /**
   * Ends the session and deletes what is kept; by `force`, what was not sent stays for when the person comes back.
   * @throws {FieldError} `unsent` with `count`
   */
  async signOut({ force = false } = {}) {
    await this.#shift?.signOut(force);
  }

  /** @returns {Promise<object[]>} rows with what is not sent yet on top: `{t, id, v, s, pending, …fields}` */
  async rows(kind, wanted) {
    return this.#isReadable() ? readRows(this.#desk.database, kind, wanted) : [];
  }

  /** @returns {Promise<object|null>} */
  async row(kind, id) {
    return this.#isReadable() ? readRow(this.#desk.database, kind, id) : null;
  }

  /** @returns {Promise<object[]>} accounts and contacts, or other kinds, with these words anywhere in them */
  async search(text, wanted) {
    return this.#isReadable() ? this.#search.find(text, wanted) : [];
  }

  newId() {
    return newId();
  }

  /**
   * Takes down what was done, all or nothing; resolves when it is on the disk.
   * @param {import('./capture.js').Wanted[]} operations
   * @param {{draft?: string}} [options] the draft that ends with it
   * @returns {Promise<string[]>} ids of the rows
   */
  async capture(operations, { draft } = {}) {
    const ids = await capture(this.#desk.database, operations, draft);
    this.#shift?.captured(); // the shift may have ended meanwhile
    return ids;
  }

  draft(key) {
    return this.#drafts.read(key);
  }

  keepDraft(key, value) {
    return this.#drafts.keep(key, value);
  }

  dropDraft(key) {
    return this.#drafts.drop(key);
  }

  /** @returns {Promise<{key: string, value: *}[]>} */
  drafts(prefix) {
    return this.#drafts.startingWith(prefix);
  }

  /** @returns {Promise<{id: string, sha256: string, len: number, type: string}>} to be put into a record */
  addPhoto(file) {
    return addPhoto(this.#desk.database, file);
  }

  /** @returns {Promise<string|null>} good for as long as this page */
  async photoUrl(id, { thumbnail = false } = {}) {
    const key = `${id}/${thumbnail}`;
    if (!this.#urls.has(key)) {
      const blob = await photoBlob(this.#desk.database, this.#desk.session, id, { thumbnail });
      if (blob === null) {
        return null;
      }
      this.#urls.set(key, URL.createObjectURL(blob));
    }
    return this.#urls.get(key);
  }

  /** @returns {Promise<{pending: number, held: number}>} of these photos: not with the server, and of those waiting for another network */
  pendingPhotos(ids) {
    return countPending(this.#desk.database, ids);
  }

  /** Sends photos, all when none are named, over whatever network there is. @param {string[]} [ids] */
  async sendPhotos(ids) {
    await hurry(this.#desk.database, ids);
    this.#shift?.captured();
  }

  /** @returns {Promise<{over: import('./network.js').PhotosOver, isKnown: boolean}>} and whether the browser tells which network this is */
  async photosOver() {
    return { over: await photosOver(this.#desk.database), isKnown: isNetworkKnown() };
  }

  /** @param {import('./network.js').PhotosOver} over */
  async choosePhotosOver(over) {
    await choosePhotosOver(this.#desk.database, over);
    this.#shift?.captured();
  }

  /** @returns {Promise<object|null>} null when it is not here and cannot be had now */
  async form(id, v) {
    const { database, session } = this.#desk;
    return (await keptForm(database, id, v)) ?? fetchForm(database, session, id, v).catch(() => null);
  }

  /** One round with the server; resolves when it is over, however it went. */
  async sync() {
    await this.#shift?.sync();
  }

  /** @returns {Promise<import('./tray.js').Attention[]>} */
  attention() {
    return attention(this.#desk.database);
  }

  /** @param {'discard'|'resend'|{edited: object}} decision */
  async resolve(op, decision) {
    await resolve(this.#desk.database, op, decision);
    this.#shift?.captured();
  }

  /** @returns {Promise<Blob>} JSON */
  exportOutbox() {
    return exportOutbox(this.#desk);
  }

  /** @returns {Promise<import('./hints.js').HintState>} whether the person is told of news while the app is closed */
  hints() {
    return hintState();
  }

  /**
   * To be called when the person has asked for it: the browser may ask, too.
   * @param {{title: string, body: string}} words of the notice
   */
  wantHints(words) {
    return wantHints(this.#desk.session, words);
  }

  endHints() {
    return endHints(this.#desk.session);
  }

  /** Starts the new version that `status.updateReady` tells of. */
  applyUpdate() {
    return applyUpdate();
  }

  get #desk() {
    if (this.#shift === null) {
      throw new FieldError('signed-out', 'Nobody is signed in');
    }
    return this.#shift.desk;
  }

  get #drafts() {
    return new Drafts(this.#desk.database);
  }

  #isReadable() {
    return this.#shift !== null && this.#shift.state !== 'locked';
  }

  async #begin(person) {
    this.#shift?.close();
    this.#shift = await Shift.begin(this.installation, person, {
      changed: () => this.#changed(),
      ended: (how) => this.#end(how),
    });
    this.#search = new Search(this.#desk.database);
    this.#tell();
  }

  #end(how) {
    this.#shift = null;
    this.#ended = how;
    this.#urls.forEach((url) => URL.revokeObjectURL(url));
    this.#urls.clear();
    if (how === 'wiped') {
      this.installation.reopen(); // whichever tab or worker obeyed, the browser closes the database for all
    }
    this.#tell();
  }

  #changed() {
    this.#search?.forget();
    this.#tell();
  }

  #tell() {
    if (this.#isTelling) {
      return;
    }
    this.#isTelling = true;
    // There are no frames while nobody looks.
    const next = document.hidden ? (then) => setTimeout(then) : requestAnimationFrame;
    next(() => {
      this.#isTelling = false;
      this.dispatchEvent(new Event('change'));
    });
  }
}
