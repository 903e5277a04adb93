import { html, nothing } from 'lit';
import { Element } from '../element.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';

/** Says that a newer version lies ready; it is taken when the person says so, never under their hands. */
class UpdateNotice extends Element {
  static properties = { ready: { state: true } };

  async connectedCallback() {
    super.connectedCallback();
    const registration = await navigator.serviceWorker?.getRegistration();
    if (!registration) return;
    if (registration.waiting) this.ready = registration.waiting;
    registration.addEventListener('updatefound', () => this.watch(registration.installing));
  }

  /** A worker that comes while another is at work waits for its turn. */
  watch(worker) {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && navigator.serviceWorker.controller) this.ready = worker;
    });
  }

  render() {
    if (!this.ready) return nothing;
    return html`<aside class="notice" role="status">
      ${icon('sync')}
      <p>${t('update.ready')}</p>
      <button class="button plain" @click=${() => this.take()}>${t('update.take')}</button>
    </aside>`;
  }

  take() {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    this.ready.postMessage({ type: 'skip-waiting' });
  }
}

customElements.define('mtl-update-notice', UpdateNotice);
