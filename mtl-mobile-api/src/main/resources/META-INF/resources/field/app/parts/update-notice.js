import { html, nothing } from 'lit';
import { field } from '../door.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { LiveElement } from '../live-element.js';

/** Says that a newer version lies ready; it is taken when the person says so, never under their hands. */
class UpdateNotice extends LiveElement {
  render() {
    if (!field.status.updateReady) return nothing;
    return html`<aside class="notice" role="status">
      ${icon('sync')}
      <p>${t('update.ready')}</p>
      <button class="button plain" @click=${() => field.applyUpdate()}>${t('update.take')}</button>
    </aside>`;
  }
}

customElements.define('mtl-update-notice', UpdateNotice);
