import { html } from 'lit';
import { field } from '../door.js';
import { Element } from '../element.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';

/** What a phone shows that has not met its server for too long: nothing is lost, nothing can be read. */
class Locked extends Element {
  static properties = { busy: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.dataset.screen = 'locked';
  }

  render() {
    return html`<main class="page alone">
      <span class="empty-icon">${icon('lock')}</span>
      <h1 tabindex="-1">${t('locked.title')}</h1>
      <p>${t('locked.text')}</p>
      <button class="button primary wide" ?disabled=${this.busy} @click=${() => this.connect()}>
        ${t(this.busy ? 'sync.running' : 'locked.connect')}
      </button>
    </main>`;
  }

  async connect() {
    this.busy = true;
    await field.sync();
    this.busy = false;
  }
}

customElements.define('mtl-locked', Locked);
