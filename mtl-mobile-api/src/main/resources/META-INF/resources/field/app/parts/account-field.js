import { html, nothing } from 'lit';
import { field } from '../door.js';
import { Element } from '../element.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { described, mark, notes } from './controls.js';
import './account-picker.js';

/** The account something is about. Says `account` with the row that was chosen. */
class AccountField extends Element {
  static properties = {
    account: { attribute: false },
    fault: { attribute: false },
    fixed: { attribute: false },
    name: { state: true },
  };

  async willUpdate(changed) {
    if (!changed.has('account')) return;
    this.name = this.account ? (await field.row('account', this.account))?.name : undefined;
  }

  render() {
    const control = { name: 'account', label: t('visit.account'), required: true };
    return html`<div class="field ${this.fault ? 'faulty' : ''}">
        <span class="label" id="account-label">${control.label}${this.fixed ? nothing : mark(control)}</span>
        ${this.fixed ? html`<p class="fixed">${this.name}</p>` : this.button(control)} ${notes(control, this.fault)}
      </div>
      <mtl-account-picker></mtl-account-picker>`;
  }

  button(control) {
    return html`<button
      type="button"
      class="select"
      id="account"
      aria-labelledby="account-label account"
      aria-describedby=${described(control, this.fault)}
      aria-haspopup="dialog"
      @click=${() => this.querySelector('mtl-account-picker').show()}
    >
      <span class=${this.name ? '' : 'faint'}>${this.name ?? t('account.choose')}</span>${icon('next')}
    </button>`;
  }
}

customElements.define('mtl-account-field', AccountField);
