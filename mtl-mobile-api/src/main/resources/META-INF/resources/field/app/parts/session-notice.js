import { html, nothing } from 'lit';
import { field } from '../door.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { LiveElement } from '../live-element.js';
import { here } from '../router.js';

/** Says that the sign-in has expired, and that nothing is lost by that. */
class SessionNotice extends LiveElement {
  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('hashchange', this.changed);
  }

  disconnectedCallback() {
    window.removeEventListener('hashchange', this.changed);
    super.disconnectedCallback();
  }

  render() {
    if (field.session !== 'expired' || here().parts[0] === 'sign-in') return nothing;
    return html`<aside class="notice warn">
      ${icon('shield')}
      <p>${t('session.expired')}</p>
      <a class="button plain" href="#/sign-in">${t('session.signInAgain')}</a>
    </aside>`;
  }
}

customElements.define('mtl-session-notice', SessionNotice);
