import { html, nothing } from 'lit';
import { kept } from '../data/capturing.js';
import { field } from '../door.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { LiveElement } from '../live-element.js';

/** How many photos of a visit or lead are still on this phone only, and a way to send them at once where they wait for Wi-Fi. */
class PendingPhotos extends LiveElement {
  static properties = { photos: { attribute: false }, counted: { state: true } };

  changed = () => this.count();

  willUpdate(changed) {
    if (changed.has('photos')) this.count();
  }

  async count() {
    this.counted = await field.pendingPhotos(this.ids).catch(() => undefined); // signed out meanwhile
  }

  get ids() {
    return this.photos.map(({ id }) => id);
  }

  render() {
    const { pending = 0, held = 0 } = this.counted ?? {};
    if (!pending) return nothing;
    return html`<div class="pending-photos" role="status">
      <p class="hint">${icon('unsent')}${t(held ? 'photos.held' : 'photos.pending', { n: held || pending })}</p>
      ${held ? html`<button class="button tonal" @click=${() => kept(() => field.sendPhotos(this.ids))}>${t('photos.sendNow')}</button>` : nothing}
    </div>`;
  }
}

customElements.define('mtl-pending-photos', PendingPhotos);
