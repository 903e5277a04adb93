import { html, nothing } from 'lit';
import { icon } from './icons.js';
import { t } from './i18n.js';
import { LiveElement } from './live-element.js';

/** A sheet that rises from the lower edge. The browser's own dialog keeps the focus inside and closes it by Escape. */
export class Sheet extends LiveElement {
  static properties = { shown: { state: true }, failed: { state: true } };

  constructor() {
    super();
    this.shown = false;
  }

  /** Opens it. */
  async show() {
    this.shown = true;
    this.failed = false;
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

  /** Whether closing it throws away what somebody wrote: then it takes a button to do so. */
  get mayLose() {
    return false;
  }

  /** Hears that it was closed, whichever way. */
  closed() {
    this.shown = false;
  }

  /** Does something that writes. @returns {Promise<boolean>} whether it could be kept */
  async tried(work) {
    this.failed = false;
    try {
      await work();
    } catch (failure) {
      console.error(failure);
      this.failed = true;
    }
    return !this.failed;
  }

  /** Says that it could not be kept, where it is seen: what passes lies behind the sheet. */
  trouble() {
    return this.failed ? html`<p class="note problem" role="alert">${icon('alert')}${t('state.notSaved')}</p>` : nothing;
  }

  render() {
    if (!this.shown) return nothing;
    return html`
      <dialog
        class="sheet"
        aria-label=${this.heading}
        @close=${() => this.closed()}
        @cancel=${this.left}
        @keydown=${this.escaped}
        @click=${this.beside}
      >
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
    if (event.target.nodeName === 'DIALOG' && !this.mayLose) event.target.close();
  }

  left(event) {
    if (event.target.nodeName === 'DIALOG' && this.mayLose) event.preventDefault();
  }

  /** A second `cancel` in a row cannot be prevented: keep Escape from asking for it. */
  escaped(event) {
    if (event.key === 'Escape' && this.mayLose) event.preventDefault();
  }
}
