import { html, nothing } from 'lit';
import { field } from '../door.js';
import { changePromise } from '../data/promises.js';
import { rowsOf } from '../data/queries.js';
import { day, moment } from '../format.js';
import { icon } from '../icons.js';
import { label, t } from '../i18n.js';
import '../parts/answers.js';
import '../parts/check-in-sheet.js';
import '../parts/pending-photos.js';
import { leadRow, promiseRow, row, section, waiting } from '../parts/rows.js';
import '../parts/thumbnail.js';
import { Screen } from '../screen.js';

const SYMBOLS = { PAIN_POINT: 'pain', COMPETITOR_FACT: 'rival', EXPERT_REQUEST: 'expert' };
const TEXTS = ['purpose', 'result', 'nextStep', 'note'];

/** A visit: what it is for, and when it is done what came of it. */
class Visit extends Screen {
  static screen = 'visit';

  get above() {
    return '/today';
  }

  get heading() {
    return this.data?.account?.name ?? t('visit.title');
  }

  async load() {
    const [id] = this.params;
    const visit = await field.row('visit', id);
    if (!visit) return null;
    const [account, findings, promises, leads] = await Promise.all([
      field.row('account', visit.accountId),
      ...['finding', 'promise', 'lead'].map((kind) => rowsOf(kind, 'visit', id)),
    ]);
    return { visit, account, findings, promises, leads };
  }

  view({ visit, account, findings, promises, leads }) {
    return html`${head(visit)} ${texts(visit)}
      ${visit.form ? html`<mtl-answers .form=${visit.form}></mtl-answers>` : nothing} ${photos(visit.photos ?? [])}
      ${section(t('visit.findings'), findings.map(finding))}
      ${section(t('visit.promises'), promises.map((promise) => promiseRow(promise, changePromise)))}
      ${section(t('visit.leads'), leads.map(leadRow))}
      ${account ? section(t('account.title'), [row({ href: `/accounts/${account.id}`, symbol: 'accounts', title: account.name })]) : nothing}
      <mtl-check-in-sheet .visit=${visit}></mtl-check-in-sheet>`;
  }

  footer() {
    const { state, id } = this.data.visit;
    const report = html`<a class="button ${state === 'DONE' ? 'tonal' : 'primary'}" href="#/visits/${id}/report">
      ${icon('edit')}${t(state === 'DONE' ? 'visit.amend' : 'visit.report')}
    </a>`;
    return html`<div class="actions">${state === 'PLANNED' ? this.checkIn() : nothing}${report}</div>`;
  }

  checkIn() {
    return html`<button
      class="button tonal"
      aria-haspopup="dialog"
      @click=${() => this.querySelector('mtl-check-in-sheet').show()}
    >
      ${icon('place')}${t('visit.checkIn')}
    </button>`;
  }
}

function head(visit) {
  return html`<div class="summary">
    <p class="tags">
      <span class="tag state-${visit.state}">${label('visitState', visit.state)}</span>
      ${visit.outcome ? html`<span class="tag">${label('outcome', visit.outcome)}</span>` : nothing} ${waiting(visit)}
    </p>
    <p class="facts-line">${icon('today')}${day(visit.date)}</p>
    ${visit.checkedInAt
      ? html`<p class="facts-line">${icon('place')}${t('visit.checkedIn', { time: moment(visit.checkedInAt) })}</p>`
      : nothing}
  </div>`;
}

function texts(visit) {
  const given = TEXTS.filter((name) => visit[name]);
  if (!given.length) return nothing;
  return html`<dl class="texts">
    ${given.map((name) => html`<div><dt>${t(`visit.${name}`)}</dt><dd class="multi-line">${visit[name]}</dd></div>`)}
  </dl>`;
}

function photos(list) {
  if (!list.length) return nothing;
  return html`<section class="section">
    <div class="section-head"><h2>${t('photos.title')}</h2></div>
    <div class="photos">
      ${list.map((photo, at) => html`<figure><mtl-thumbnail .photo=${photo} .name=${t('photos.number', { n: at + 1 })}></mtl-thumbnail></figure>`)}
    </div>
    <mtl-pending-photos .photos=${list}></mtl-pending-photos>
  </section>`;
}

function finding({ kind, subject, text, neededBy }) {
  return html`<div class="row">
    <span class="badge">${icon(SYMBOLS[kind] ?? 'pain')}</span>
    <span class="row-text"><strong class="two-lines">${text}</strong>
      <small>${[label('finding', kind), subject].filter(Boolean).join(' · ')}</small>
      ${neededBy ? html`<small>${t('finding.until', { day: day(neededBy) })}</small>` : nothing}</span>
  </div>`;
}

customElements.define('mtl-visit', Visit);
