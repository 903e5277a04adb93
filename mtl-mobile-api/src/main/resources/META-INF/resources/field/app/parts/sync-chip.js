import { html } from 'lit';
import { field } from '../door.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { LiveElement } from '../live-element.js';
import { syncState } from './sync-state.js';

/** How the sync stands, on every page; opens what can be done about it. */
class SyncChip extends LiveElement {
  render() {
    const { state, icon: symbol, short, long } = syncState(field.status);
    return html`<button
      class="sync-chip ${state}"
      aria-haspopup="dialog"
      @click=${() => window.dispatchEvent(new Event('show-sync'))}
    >
      ${icon(symbol)}<span>${short}</span><span class="covered">${t('sync.chip', { state: long })}</span>
    </button>`;
  }
}

customElements.define('mtl-sync-chip', SyncChip);
