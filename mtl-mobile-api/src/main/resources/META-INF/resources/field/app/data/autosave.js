import { field } from '../door.js';

const A_BREATH = 250;

/** Keeps a draft on the phone while it is typed: a breath after each change, and at once when the page is left. */
export class Autosave {
  /** @param {string} key of the draft */
  constructor(key) {
    this.key = key;
    this.flush = () => this.keepNow();
    document.addEventListener('visibilitychange', this.flush);
    window.addEventListener('pagehide', this.flush);
  }

  /**
   * Keeps the draft soon.
   *
   * @param {object} draft
   * @param {object} [changes] what of it has changed just now: all that counts once somebody else may have written it
   */
  keep(draft, changes = draft) {
    if (this.hasEnded) return this.keepLate(draft, changes);
    this.isOver = false;
    this.draft = draft;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.flush, A_BREATH);
    return undefined;
  }

  /** Keeps what was not kept yet. */
  async keepNow() {
    clearTimeout(this.timer);
    const { draft } = this;
    this.draft = undefined;
    if (draft) await field.keepDraft(this.key, draft);
  }

  /** Keeps what came when the page was left already, such as a photo that took its time; not what was captured or thrown away. */
  async keepLate(draft, changes) {
    if (this.isOver) return;
    await field.keepDraft(this.key, { ...((await field.draft(this.key)) ?? draft), ...changes });
  }

  /** Forgets what was not kept, since it was captured or thrown away. */
  forget() {
    clearTimeout(this.timer);
    this.draft = undefined;
    this.isOver = true;
  }

  /** Ends; what was not kept yet is. */
  end() {
    this.hasEnded = true;
    document.removeEventListener('visibilitychange', this.flush);
    window.removeEventListener('pagehide', this.flush);
    return this.keepNow();
  }
}
