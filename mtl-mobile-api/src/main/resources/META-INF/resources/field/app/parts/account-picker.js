import { html, nothing } from 'lit';
import { field } from '../door.js';
import { accountsByName } from '../data/queries.js';
import { Sheet } from '../sheet.js';
import { t } from '../i18n.js';
import { empty } from './empty.js';
import { initials } from './rows.js';

const SHOWN = 40;

/** Chooses an account: type a few letters, tap. Says `account` with the row. What is typed here is no part of the form around it. */
class AccountPicker extends Sheet {
  static properties = { found: { state: true } };

  get heading() {
    return t('account.choose');
  }

  async show() {
    await this.look('');
    await super.show();
    this.querySelector('input').focus();
  }

  async look(text) {
    this.sought = text;
    const found = text.trim()
      ? await field.search(text, { kinds: ['account'], limit: SHOWN })
      : (await accountsByName()).slice(0, SHOWN);
    if (this.sought === text) this.found = found;
  }

  view() {
    return html`<div class="search">
        <input
          type="search"
          form="none"
          aria-label=${t('accounts.search')}
          placeholder=${t('accounts.search')}
          autocomplete="off"
          @input=${(event) => this.look(event.target.value)}
        />
      </div>
      <ul class="group plain picker">
        ${this.found.map((account) => html`<li>${this.choice(account)}</li>`)}
      </ul>
      ${this.found.length ? nothing : empty('search', t('accounts.none'), t('accounts.noneWhy'))}`;
  }

  choice(account) {
    return html`<button type="button" class="row" @click=${() => this.choose(account)}>
      <span class="badge" aria-hidden="true">${initials(account.name)}</span>
      <span class="row-text"><strong>${account.name}</strong>${account.city ? html`<small>${account.city}</small>` : nothing}</span>
    </button>`;
  }

  choose(account) {
    this.hide();
    this.dispatchEvent(new CustomEvent('account', { detail: account, bubbles: true }));
  }
}

customElements.define('mtl-account-picker', AccountPicker);
