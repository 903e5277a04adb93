/** When to talk to the server: after a capture, when the app comes to the front or the network back, and else when it makes sense. */
import { Backoff } from './backoff.js';

const TAG = 'openmtl-field';
const SOON_MILLIS = 300;
const USUAL_SECONDS = 900;

export class Schedule {
  #timer = null;
  #notBefore = 0;
  #backoff = new Backoff();
  #listening = new AbortController();

  /** @param {() => void} due */
  constructor(due) {
    this.due = due;
    const { signal } = this.#listening;
    addEventListener('online', () => this.#reconnected(), { signal });
    navigator.connection?.addEventListener?.('change', () => this.soon(), { signal }); // such as to Wi-Fi, which photos wait for
    document.addEventListener('visibilitychange', () => document.hidden || this.soon(), { signal });
  }

  /** Something waits to be sent. */
  soon() {
    this.#in(Math.max(SOON_MILLIS, this.#notBefore - Date.now()));
    if (!navigator.onLine) {
      wakeLater();
    }
  }

  /** @param {import('./rounds.js').Outcome} outcome of the last round */
  after({ state, waitMillis = 0, next }) {
    this.#notBefore = Date.now() + waitMillis;
    if (state === 'later') {
      this.#in(this.#backoff.afterFailure(waitMillis));
      wakeLater();
    } else {
      this.#backoff.reset();
    }
    if (state === 'done' || state === 'refused') {
      this.#in((next ?? USUAL_SECONDS) * 1000);
    }
  }

  end() {
    this.#listening.abort();
    clearTimeout(this.#timer);
  }

  #reconnected() {
    this.#backoff.reset();
    this.soon();
  }

  #in(millis) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.due, millis);
  }
}

/** Has the browser wake the service worker when there is a network again, where it can. */
async function wakeLater() {
  try {
    const registration = await navigator.serviceWorker?.getRegistration();
    await registration?.sync?.register(TAG);
  } catch {
    return; // not allowed here: the page does it when it is opened
  }
}
