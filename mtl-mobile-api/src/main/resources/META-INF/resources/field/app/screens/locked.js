import { html } from 'lit';
import { field } from '../door.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { LiveElement } from '../live-element.js';
import { exportOutbox } from '../parts/departure.js';
import './sign-in.js';

/** What a phone shows that has not met its server for too long: nothing is lost, nothing can be read, and what is new can be captured. */
class Locked extends LiveElement {
  static properties = { busy: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.dataset.screen = 'locked';
  }

  render() {
    if (field.status.expired) return html`<mtl-sign-in .below=${this.ways()}></mtl-sign-in>`;
    return html`<main class="page alone">
      <span class="empty-icon">${icon('lock')}</span>
      <h1 tabindex="-1">${t('locked.title')}</h1>
      <p>${t('locked.text')}</p>
      <button class="button primary wide" ?disabled=${this.busy} @click=${() => this.connect()}>
        ${t(this.busy ? 'sync.running' : 'locked.connect')}
      </button>
      ${this.ways()}
    </main>`;
  }

  /** What can be done without reading. */
  ways() {
    return html`<a class="button tonal wide" href="#/leads/new">${icon('leads')}${t('capture.lead')}</a>
      <button type="button" class="button plain wide" @click=${exportOutbox}>${icon('save')}${t('sync.export')}</button>`;
  }

  async connect() {
    this.busy = true;
    await field.sync();
    this.busy = false;
  }
}

customElements.define('mtl-locked', Locked);
