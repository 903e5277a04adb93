import { html, nothing } from 'lit';
import { field } from '../door.js';
import { customFields } from '../data/custom-fields.js';
import { changePromise } from '../data/promises.js';
import { rowsOf } from '../data/queries.js';
import { icon } from '../icons.js';
import { label, t } from '../i18n.js';
import { attributes } from '../parts/attributes.js';
import { initials, leadRow, promiseRow, section, visitRow } from '../parts/rows.js';
import { Screen } from '../screen.js';

/** An account: who they are, whom we know there, what was and what is to be done. */
class Account extends Screen {
  static screen = 'account';

  get above() {
    return '/accounts';
  }

  get heading() {
    return this.data?.account.name ?? t('account.title');
  }

  async load() {
    const [id] = this.params;
    const account = await field.row('account', id);
    if (!account) return null;
    const [contacts, visits, promises, leads] = await Promise.all(
      ['contact', 'visit', 'promise', 'lead'].map((kind) => rowsOf(kind, 'account', id)),
    );
    contacts.sort((one, other) => one.name.localeCompare(other.name));
    visits.sort((one, other) => other.date.localeCompare(one.date));
    const fields = await customFields('ACCOUNT');
    return { account, fields, contacts, visits, leads, promises: promises.filter(({ state }) => state === 'OPEN') };
  }

  view({ account, fields, contacts, visits, promises, leads }) {
    return html`${facts(account)} ${reach(account)} ${attributes(fields, account)}
      ${section(t('account.promises'), promises.map((promise) => promiseRow(promise, changePromise)))}
      ${section(t('account.contacts'), contacts.map(person))}
      ${section(t('account.visits'), visits.map((visit) => visitRow(visit, label('visitState', visit.state))))}
      ${section(t('account.leads'), leads.map(leadRow))}`;
  }

  footer() {
    const { id } = this.data.account;
    return html`<div class="actions">
      <a class="button tonal" href="#/plan?account=${id}">${icon('today')}${t('visit.plan')}</a>
      <a class="button primary" href="#/visits/new?account=${id}">${icon('visit')}${t('visit.log')}</a>
    </div>`;
  }
}

function facts(account) {
  const tags = [
    account.accountClass && t('account.class', { class: account.accountClass }),
    account.lifecycleStage && label('lifecycle', account.lifecycleStage),
    account.industry,
  ].filter(Boolean);
  return html`<div class="summary">
    ${tags.length ? html`<p class="tags">${tags.map((tag) => html`<span class="tag">${tag}</span>`)}</p>` : nothing}
    ${account.note ? html`<p class="multi-line">${account.note}</p>` : nothing}
  </div>`;
}

function reach({ phone, email, website, address, city }) {
  const place = [address, city].filter(Boolean).join(', ');
  const ways = [
    phone && way('phone', `tel:${phone}`, phone, t('contact.call')),
    email && way('mail', `mailto:${email}`, email, t('contact.mail')),
    website && way('web', site(website), website, t('account.website')),
    place && way('place', `geo:0,0?q=${encodeURIComponent(place)}`, place, t('account.address')),
  ].filter(Boolean);
  return ways.length ? html`<ul class="group">${ways.map((each) => html`<li>${each}</li>`)}</ul>` : nothing;
}

/** Only addresses of the web become links to it. */
function site(website) {
  return /^https?:\/\//i.test(website) ? website : `https://${website}`;
}

function way(symbol, href, text, name) {
  return html`<a class="row" href=${href} rel="noreferrer">
    <span class="badge">${icon(symbol)}</span>
    <span class="row-text"><strong>${text}</strong><small>${name}</small></span>
  </a>`;
}

function person(contact) {
  const role = [contact.jobTitle, contact.buyingRole && label('buyingRole', contact.buyingRole)].filter(Boolean).join(' · ');
  return html`<div class="row">
    <span class="badge person" aria-hidden="true">${initials(contact.name)}</span>
    <span class="row-text"><strong>${contact.name}</strong>${role ? html`<small>${role}</small>` : nothing}
      ${contact.stance ? html`<small>${label('stance', contact.stance)}</small>` : nothing}</span>
    ${contact.phone ? call('phone', `tel:${contact.phone}`, t('contact.callPerson', { name: contact.name })) : nothing}
    ${contact.email ? call('mail', `mailto:${contact.email}`, t('contact.mailPerson', { name: contact.name })) : nothing}
  </div>`;
}

function call(symbol, href, name) {
  return html`<a class="icon-button tonal" href=${href} aria-label=${name}>${icon(symbol)}</a>`;
}

customElements.define('mtl-account', Account);
