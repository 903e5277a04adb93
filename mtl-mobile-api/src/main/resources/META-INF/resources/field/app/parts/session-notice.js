import { html, nothing } from 'lit';
import { field } from '../door.js';
import { Element } from '../element.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { here } from '../router.js';

/** Says that the sign-in has expired, and that nothing is lost by that. */
class SessionNotice extends Element {
  constructor() {
    super();
    this.changed = () => this.requestUpdate();
  }

  connectedCallback() {
    super.connectedCallback();
    field.addEventListener('change', this.changed);
    window.addEventListener('hashchange', this.changed);
  }

  disconnectedCallback() {
    field.removeEventListener('change', this.changed);
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
