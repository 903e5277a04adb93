import { html } from 'lit';
import { Element } from '../element.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';

const PLACES = ['today', 'accounts', 'capture', 'leads', 'events'];

/** The way around, in reach of the thumb; in its middle what is done most: capture something. */
class Nav extends Element {
  static properties = { place: { attribute: false } };

  render() {
    return html`<nav class="nav" aria-label=${t('nav.label')}>
      ${PLACES.map((place) => (place === 'capture' ? this.capture() : this.link(place)))}
    </nav>`;
  }

  link(place) {
    return html`<a href="#/${place}" aria-current=${place === this.place ? 'page' : 'false'}>
      <span class="nav-icon">${icon(place)}</span><span>${t(`nav.${place}`)}</span>
    </a>`;
  }

  capture() {
    return html`<button
      class="nav-capture"
      aria-label=${t('nav.capture')}
      aria-haspopup="dialog"
      @click=${() => window.dispatchEvent(new Event('show-capture'))}
    >
      <span>${icon('plus')}</span>
    </button>`;
  }
}

customElements.define('mtl-nav', Nav);
