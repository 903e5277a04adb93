import { html, nothing } from 'lit';
import { field } from '../door.js';
import { customFields } from '../data/custom-fields.js';
import { leadDuty } from '../data/duties.js';
import { accept, logContact, refuse } from '../data/lead-answers.js';
import { isMine } from '../data/queries.js';
import { moment } from '../format.js';
import { icon } from '../icons.js';
import { label, t } from '../i18n.js';
import { attributes } from '../parts/attributes.js';
import '../parts/pending-photos.js';
import { clock, row, section, waiting } from '../parts/rows.js';
import '../parts/thumbnail.js';
import { Screen } from '../screen.js';

const FACTS = ['company', 'jobTitle', 'city', 'origin'];

/** A lead: who it is, what is to be done about it, and until when. */
class Lead extends Screen {
  static screen = 'lead';

  get above() {
    return '/leads';
  }

  get heading() {
    const lead = this.data?.lead;
    return lead?.name ?? lead?.company ?? t('lead.title');
  }

  async load() {
    const lead = await field.row('lead', this.params[0]);
    if (!lead) return null;
    const account = lead.accountId ? await field.row('account', lead.accountId) : null;
    return { lead, account, fields: await customFields('LEAD') };
  }

  view({ lead, account, fields }) {
    return html`${head(lead)} ${ways(lead)} ${facts(lead)} ${attributes(fields, lead)} ${pictures(lead.photos ?? [])}
      ${account ? section(t('account.title'), [row({ href: `/accounts/${account.id}`, symbol: 'accounts', title: account.name })]) : nothing}
      ${history(lead)}`;
  }

  actions() {
    if (!this.data) return nothing;
    return html`<a class="icon-button" href="#/leads/${this.data.lead.id}/edit" aria-label=${t('lead.edit')}>${icon('edit')}</a>`;
  }

  footer() {
    const { lead } = this.data;
    if (!isMine(lead) || lead.refusal) return nothing;
    return html`<div class="actions">${leadDuty(lead)?.kind === 'answer' ? answers(lead) : contact(lead)}</div>`;
  }
}

function head(lead) {
  const duty = leadDuty(lead);
  return html`<div class="summary">
    <p class="tags"><span class="tag">${label('stage', lead.stage)}</span>${waiting(lead)}</p>
    ${duty ? html`<p class="duty">${clock(duty)}</p>` : nothing}
    ${lead.refusal ? html`<p class="note">${icon('undo')}${t('lead.refusedWith', { reason: lead.refusal })}</p>` : nothing}
  </div>`;
}

function answers(lead) {
  return html`<button class="button tonal" @click=${() => refuse(lead)}>${icon('close')}${t('lead.refuse')}</button>
    <button class="button primary" @click=${() => accept(lead)}>${icon('check')}${t('lead.accept')}</button>`;
}

function contact(lead) {
  const isFirst = leadDuty(lead)?.kind === 'contact';
  return html`<button class="button ${isFirst ? 'primary' : 'tonal'}" @click=${() => logContact(lead)}>
    ${icon('phone')}${t(isFirst ? 'lead.logFirst' : 'lead.logContact')}
  </button>`;
}

function ways({ phone, email, name }) {
  const rows = [
    phone && way('phone', `tel:${phone}`, phone, t('contact.callPerson', { name: name ?? '' })),
    email && way('mail', `mailto:${email}`, email, t('contact.mailPerson', { name: name ?? '' })),
  ].filter(Boolean);
  return rows.length ? html`<ul class="group">${rows.map((each) => html`<li>${each}</li>`)}</ul>` : nothing;
}

function way(symbol, href, text, name) {
  return html`<a class="row" href=${href}>
    <span class="badge">${icon(symbol)}</span><span class="row-text"><strong>${text}</strong><small>${name}</small></span>
  </a>`;
}

function facts(lead) {
  const given = FACTS.filter((name) => lead[name]).map((name) => [t(`lead.${name}`), label('origin', lead[name])]);
  if (lead.note) given.push([t('lead.note'), lead.note]);
  if (typeof lead.marketingConsent === 'boolean') given.push([t('consent.title'), t(lead.marketingConsent ? 'answer.yes' : 'answer.no')]);
  if (!given.length) return nothing;
  return html`<dl class="texts">
    ${given.map(([name, value]) => html`<div><dt>${name}</dt><dd class="multi-line">${value}</dd></div>`)}
  </dl>`;
}

function pictures(photos) {
  if (!photos.length) return nothing;
  return html`<div class="photos">
      ${photos.map((photo, at) => html`<figure><mtl-thumbnail .photo=${photo} .name=${t('photos.number', { n: at + 1 })}></mtl-thumbnail></figure>`)}
    </div>
    <mtl-pending-photos .photos=${photos}></mtl-pending-photos>`;
}

function history(lead) {
  const steps = ['handedAt', 'acceptedAt', 'contactedAt'].filter((name) => lead[name]);
  if (!steps.length) return nothing;
  return html`<dl class="facts">
    ${steps.map((name) => html`<div><dt>${t(`lead.${name}`)}</dt><dd>${moment(lead[name])}</dd></div>`)}
  </dl>`;
}

customElements.define('mtl-lead', Lead);
