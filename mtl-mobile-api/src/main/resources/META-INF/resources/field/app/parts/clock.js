import { html } from 'lit';
import { Element } from '../element.js';
import { span } from '../format.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';

const OFTEN = 20_000;
const CLOSE = 2 * 3_600_000;

/** A clock that runs towards a moment by which something is to be done, and on behind it. */
class Clock extends Element {
  static properties = { due: { attribute: false }, kind: { attribute: false } };

  connectedCallback() {
    super.connectedCallback();
    this.timer = setInterval(() => this.requestUpdate(), OFTEN);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
    super.disconnectedCallback();
  }

  render() {
    const left = Date.parse(this.due) - Date.now();
    const late = left < 0;
    const state = late ? 'late' : left < CLOSE ? 'close' : 'calm';
    const key = late ? `clock.${this.kind}Late` : `clock.${this.kind}`;
    return html`<span class="clock ${state}">${icon('clock')}<span>${t(key, { span: span(left) })}</span></span>`;
  }
}

customElements.define('mtl-clock', Clock);
