/** One person at work in this tab: the desk, the state of things, and when to talk to the server. */
import { lookForUpdate } from './app-shell.js';
import { openDesk } from './desk.js';
import { FieldError } from './errors.js';
import { forgetWorkIfSent } from './forgetting.js';
import { endHints } from './hints.js';
import { Notices } from './notices.js';
import { round } from './rounds.js';
import { Schedule } from './schedule.js';
import { count } from './status.js';
import { unsent } from './unsent.js';

export class Shift {
  /** @type {import('./rounds.js').Desk} */
  desk;
  /** @type {object|null} */
  person = null;
  state = 'none';
  status = {};
  #running = null;
  #next = null;
  #problem = null;
  #isSyncing = false;
  #isPersisted = false;
  #isClosed = false;

  /**
   * @param {import('./installation.js').Installation} installation
   * @param {string} person
   * @param {{changed: () => void, ended: (how: string) => void}} heard
   */
  static async begin(installation, person, heard) {
    const shift = new Shift(heard);
    shift.notices = new Notices(person, (what) => shift.#hear(what));
    shift.desk = await openDesk(installation, person, () => shift.notices.tell('data'), () => shift.#beginAnew());
    shift.schedule = new Schedule(() => shift.sync());
    await shift.#count();
    shift.#keepStorage();
    shift.schedule.soon();
    return shift;
  }

  constructor(heard) {
    this.heard = heard;
  }

  /** Something waits to be sent. */
  captured() {
    this.notices.tell('data');
    this.schedule.soon();
  }

  /** A round; who asks during one gets another, since that one may be past what was captured. */
  sync() {
    if (this.#running === null) {
      this.#running = this.#round().finally(() => (this.#running = null));
      return this.#running;
    }
    this.#next ??= this.#running.then(() => {
      this.#next = null;
      return this.sync();
    });
    return this.#next;
  }

  async signOut(force) {
    const { person, session, database } = this.desk;
    const { total, drafts, isAny } = await unsent(database);
    if (isAny && !force) {
      throw new FieldError('unsent', `${total} not sent yet, ${drafts} not finished`, { count: total, drafts });
    }
    await endHints(session).catch(() => {}); // whoever is here next did not ask for them
    await this.#leave(session);
    await session.installation.database.delete('sessions', person);
    await session.installation.setPerson(null);
    this.notices.tell('none');
    await forgetWorkIfSent(session.installation, person);
  }

  close() {
    this.#isClosed = true;
    this.schedule.end();
    this.notices.close();
    this.desk.database.close();
  }

  /** A newer version of the app is open in another tab. */
  #beginAnew() {
    this.close();
    location.reload();
  }

  /** Lets somebody else have the place among the devices; without a network an administrator can. */
  async #leave(session) {
    const { device } = (await session.kept()) ?? {};
    await session.send({ method: 'DELETE', path: `/devices/${device}` }).catch(() => {});
  }

  /** Asks that nothing is deleted to make room. A browser may ask the person, so nobody waits for it. */
  async #keepStorage() {
    this.#isPersisted = (await navigator.storage?.persist?.().catch(() => false)) ?? false;
    await this.#hear('data');
  }

  async #round() {
    await this.#setSyncing(true);
    const outcome = await round(this.desk).catch(unexpected);
    this.#problem = outcome.problem ?? null;
    if (outcome.state === 'wiped') {
      this.notices.tell('wiped');
      return;
    }
    if (this.#isClosed) {
      return;
    }
    this.schedule.after(outcome);
    if (this.#problem?.code === 'client-too-old') {
      lookForUpdate();
    }
    await this.#setSyncing(false);
    this.notices.tell('data');
  }

  async #setSyncing(isSyncing) {
    this.#isSyncing = isSyncing;
    await this.#count();
    this.heard.changed();
  }

  async #hear(what) {
    if (this.#isClosed) {
      return;
    }
    if (what === 'data') {
      await this.#count();
      this.heard.changed();
    } else {
      this.close();
      this.heard.ended(what);
    }
  }

  async #count() {
    const counts = await count(this.desk).catch(() => null);
    if (counts === null) {
      return; // closed meanwhile
    }
    const { counted, session, expired, person } = counts;
    const signIn = expired === null ? null : { code: expired, detail: 'Sign in again' };
    this.state = session;
    this.person = person;
    this.status = {
      ...counted,
      syncing: this.#isSyncing,
      storagePersisted: this.#isPersisted,
      problem: this.#problem ?? signIn,
    };
  }
}

/** A fault of ours: nothing is lost by it, and it is tried again. */
function unexpected(failure) {
  console.error(failure);
  return { state: 'later', problem: { code: 'internal', detail: String(failure) } };
}
