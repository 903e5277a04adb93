import { html, nothing } from 'lit';
import { Element } from '../element.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { back } from '../router.js';
import './sync-chip.js';

/** The head of a page: the way back, its name, and how the sync stands. */
class Bar extends Element {
  static properties = {
    heading: { attribute: false },
    above: { attribute: false },
    actions: { attribute: false },
  };

  render() {
    return html`<header class="bar">
      ${this.above ? this.way() : nothing}
      <h1 tabindex="-1" class=${this.above ? 'bar-title' : 'bar-title large'}>${this.heading}</h1>
      ${this.actions}
      <mtl-sync-chip></mtl-sync-chip>
    </header>`;
  }

  way() {
    return html`<button class="icon-button" aria-label=${t('action.back')} @click=${() => back(this.above)}>
      ${icon('back')}
    </button>`;
  }
}

customElements.define('mtl-bar', Bar);
