import { html, nothing } from 'lit';
import { Element } from './element.js';
import { icon } from './icons.js';
import { t } from './i18n.js';

/** A sheet that rises from the lower edge. The browser's own dialog keeps the focus inside and closes it by Escape. */
export class Sheet extends Element {
  static properties = { shown: { state: true } };

  constructor() {
    super();
    this.shown = false;
  }

  /** Opens it. */
  async show() {
    this.shown = true;
    await this.updateComplete;
    this.querySelector('dialog').showModal();
  }

  /** Closes it. */
  hide() {
    this.querySelector('dialog')?.close();
  }

  /** What the sheet is called. */
  get heading() {
    return '';
  }

  /** Hears that it was closed, whichever way. */
  closed() {
    this.shown = false;
  }

  render() {
    if (!this.shown) return nothing;
    return html`
      <dialog class="sheet" aria-label=${this.heading} @close=${() => this.closed()} @click=${this.beside}>
        <div class="sheet-body">
          <div class="sheet-head">
            <h2>${this.heading}</h2>
            <button type="button" class="icon-button" aria-label=${t('action.close')} @click=${() => this.hide()}>
              ${icon('close')}
            </button>
          </div>
          ${this.view()}
        </div>
      </dialog>
    `;
  }

  beside(event) {
    if (event.target.nodeName === 'DIALOG') event.target.close();
  }
}
