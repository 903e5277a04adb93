import { html, nothing } from 'lit';
import { Element } from '../element.js';
import { t } from '../i18n.js';

const LONG_ENOUGH_TO_READ = 6000;

/** A notice that passes, with a way to take back what it tells of. */
class Toast extends Element {
  static properties = { notice: { state: true } };

  constructor() {
    super();
    this.heard = (event) => this.say(event.detail);
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('tell', this.heard);
  }

  disconnectedCallback() {
    window.removeEventListener('tell', this.heard);
    super.disconnectedCallback();
  }

  say(notice) {
    clearTimeout(this.timer);
    this.notice = notice;
    this.timer = setTimeout(() => (this.notice = undefined), LONG_ENOUGH_TO_READ);
  }

  render() {
    return html`<div class="toast" role="status">
      ${this.notice ? html`<div><span>${this.notice.text}</span>${this.undo()}</div>` : nothing}
    </div>`;
  }

  undo() {
    if (!this.notice.undo) return nothing;
    return html`<button class="button plain" @click=${() => this.takeBack()}>${t('action.undo')}</button>`;
  }

  takeBack() {
    const { undo } = this.notice;
    this.notice = undefined;
    undo();
  }
}

customElements.define('mtl-toast', Toast);
