import { html, nothing } from 'lit';
import { field } from '../door.js';
import { accountsByName } from '../data/queries.js';
import { t } from '../i18n.js';
import { icon } from '../icons.js';
import { empty, nothingYet } from '../parts/empty.js';
import { initials, row } from '../parts/rows.js';
import { Screen } from '../screen.js';

const PAGE = 60;

/** Accounts by name, and what is found among accounts and people while one types. */
class Accounts extends Screen {
  static screen = 'accounts';
  static properties = { text: { state: true } };

  constructor() {
    super();
    this.text = sessionStorage.getItem('mtl.sought') ?? '';
    this.limit = PAGE;
    this.nearEnd = new IntersectionObserver(([entry]) => entry.isIntersecting && this.more());
  }

  get heading() {
    return t('nav.accounts');
  }

  async load() {
    const { text, limit } = this;
    if (!text.trim()) return { rows: (await accountsByName()).slice(0, limit), limit };
    const rows = await field.search(text, { kinds: ['account', 'contact'], limit: PAGE });
    return { rows, names: await this.employers(rows) };
  }

  async employers(rows) {
    const ids = rows.filter(({ t: kind }) => kind === 'contact').map(({ accountId }) => accountId);
    const accounts = await Promise.all([...new Set(ids)].map((id) => field.row('account', id)));
    return Object.fromEntries(accounts.filter(Boolean).map(({ id, name }) => [id, name]));
  }

  view({ rows, names, limit }) {
    return html`<div class="search sticky">
        ${icon('search')}
        <input
          type="search"
          aria-label=${t('accounts.search')}
          placeholder=${t('accounts.search')}
          autocomplete="off"
          .value=${this.text}
          @input=${(event) => this.seek(event.target.value)}
        />
      </div>
      <p class="covered" role="status">${this.text ? t('accounts.found', { n: rows.length }) : nothing}</p>
      ${rows.length ? this.list(rows, names) : this.none()}
      ${limit && rows.length >= limit ? html`<div class="sentinel"></div>` : nothing}`;
  }

  list(rows, names) {
    return html`<ul class="group">
      ${rows.map((each) => html`<li>${each.t === 'contact' ? contactRow(each, names) : accountRow(each)}</li>`)}
    </ul>`;
  }

  none() {
    if (this.text) return empty('search', t('accounts.none'), t('accounts.noneWhy'));
    return nothingYet('accounts', t('accounts.empty'), t('accounts.emptyWhy'));
  }

  seek(text) {
    this.text = text;
    sessionStorage.setItem('mtl.sought', text);
    this.limit = PAGE;
    this.reload();
  }

  more() {
    this.limit += PAGE;
    this.reload();
  }

  updated() {
    this.nearEnd.disconnect();
    const sentinel = this.querySelector('.sentinel');
    if (sentinel) this.nearEnd.observe(sentinel);
  }
}

function accountRow(account) {
  return row({
    href: `/accounts/${account.id}`,
    mark: initials(account.name),
    title: account.name,
    lines: [[account.city, account.industry].filter(Boolean).join(' · ')],
    trailing: account.accountClass ? html`<span class="tag class-${account.accountClass}">${account.accountClass}</span>` : nothing,
  });
}

function contactRow(contact, names) {
  return row({
    href: `/accounts/${contact.accountId}`,
    symbol: 'person',
    tone: 'person',
    title: contact.name,
    lines: [[contact.jobTitle, names[contact.accountId]].filter(Boolean).join(' · ')],
  });
}

customElements.define('mtl-accounts', Accounts);
