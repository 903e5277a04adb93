import { html, nothing } from 'lit';
import { LiveElement } from './live-element.js';
import { t } from './i18n.js';
import { empty } from './parts/empty.js';
import './parts/bar.js';

/**
 * A page of the app. It says what it is called and where it lies, loads what it shows from the phone's own store, and
 * loads again whenever that has changed.
 */
export class Screen extends LiveElement {
  static properties = {
    params: { attribute: false },
    query: { attribute: false },
    data: { state: true },
    failure: { state: true },
  };

  constructor() {
    super();
    this.params = [];
    this.query = {};
    this.changed = () => this.reload();
    /** Kept when the page stands for the first time. */
    this.ready = new Promise((resolve) => (this.stands = resolve));
  }

  connectedCallback() {
    super.connectedCallback();
    this.dataset.screen = this.constructor.screen;
    this.reload();
  }

  /** Loads what is shown, one load after the other: however often something changes meanwhile, one more follows. */
  reload() {
    this.isStale = true;
    this.loading ??= this.loadAll();
    return this.loading;
  }

  async loadAll() {
    while (this.isStale) {
      this.isStale = false;
      await this.loadOnce();
    }
    this.loading = undefined;
  }

  async loadOnce() {
    try {
      this.data = await this.load();
      this.failure = undefined;
    } catch (failure) {
      console.error(failure);
      this.failure = failure;
    }
    await this.updateComplete;
    this.stands();
  }

  /** @returns {Promise<object|null>} what the page shows; null when there is no such thing */
  async load() {
    return {};
  }

  /** The page's name. */
  get heading() {
    return '';
  }

  /** The place above; none for the places of the navigation. */
  get above() {
    return null;
  }

  /** Further buttons in the head. */
  actions() {
    return nothing;
  }

  /** What stays at the lower edge, in reach of the thumb. */
  footer() {
    return nothing;
  }

  render() {
    return html`
      <mtl-bar .heading=${this.heading} .above=${this.above} .actions=${this.actions()}></mtl-bar>
      <main class="page" aria-busy=${this.data === undefined && !this.failure}>
        ${this.body()} ${this.data ? this.footer() : nothing}
      </main>
    `;
  }

  body() {
    if (this.failure) return this.trouble();
    if (this.data === undefined) return skeleton();
    if (this.data === null) return empty('search', t('state.gone'), t('state.goneWhy'));
    return this.view(this.data);
  }

  trouble() {
    return html`${empty('alert', t('state.failed'), t('state.failedWhy'))}
      <button class="button tonal wide" @click=${() => this.reload()}>${t('action.tryAgain')}</button>`;
  }
}

function skeleton() {
  return html`<div class="skeleton" role="status" aria-label=${t('state.loading')}>
    <span></span><span></span><span></span><span></span>
  </div>`;
}
