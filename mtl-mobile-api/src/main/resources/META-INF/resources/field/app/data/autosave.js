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

  /** Keeps the draft soon. */
  keep(draft) {
    this.draft = draft;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.flush, A_BREATH);
  }

  /** Keeps what was not kept yet. */
  async keepNow() {
    clearTimeout(this.timer);
    const { draft } = this;
    this.draft = undefined;
    if (draft) await field.keepDraft(this.key, draft);
  }

  /** Forgets what was not kept, since it was captured or thrown away. */
  forget() {
    clearTimeout(this.timer);
    this.draft = undefined;
  }

  /** Ends; what was not kept yet is. */
  end() {
    document.removeEventListener('visibilitychange', this.flush);
    window.removeEventListener('pagehide', this.flush);
    return this.keepNow();
  }
}
