import { html, nothing } from 'lit';
import { field } from '../door.js';
import { accountNames, leadsWaiting, myVisits, promisesDue } from '../data/queries.js';
import { changePromise } from '../data/promises.js';
import { longToday, today } from '../format.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { nothingYet } from '../parts/empty.js';
import { leadRow, promiseRow, row, section, visitRow } from '../parts/rows.js';
import { Screen } from '../screen.js';

/** The day: what is late first, then what is planned, then what others wait for. */
class Today extends Screen {
  static screen = 'today';

  get heading() {
    return t('nav.today');
  }

  async load() {
    const [visits, leads, promises, drafts] = await Promise.all([myVisits(), leadsWaiting(), promisesDue(), field.drafts('visit:')]);
    const names = await accountNames([...visits, ...drafts.map(({ value }) => value)].map(({ accountId }) => accountId));
    return { visits: sorted(visits), leads, promises, drafts, names };
  }

  view({ visits, leads, promises, drafts, names }) {
    const rows = (list) => list.map((visit) => visitRow(visit, names[visit.accountId]));
    return html`<p class="greeting"><strong>${greeting()}</strong><span>${longToday()}</span></p>
      ${attention()}
      ${section(t('today.drafts'), drafts.map(({ value }) => draftRow(value, names)))}
      ${section(t('today.overdue'), rows(visits.overdue))} ${section(t('today.leads'), leads.map(leadRow))}
      ${section(t('today.visits'), rows(visits.open))}
      ${visits.open.length || visits.overdue.length ? nothing : this.nothingPlanned()}
      ${section(t('today.promises'), promises.map((promise) => promiseRow(promise, changePromise)))}
      ${section(t('today.done'), rows(visits.done))} ${section(t('today.ahead'), rows(visits.ahead))}`;
  }

  /** A day without visits fills the page only when nothing else does. */
  nothingPlanned() {
    const { visits, leads, promises, drafts } = this.data;
    const plan = html`<a class="button tonal" href="#/plan">${icon('plus')}${t('visit.plan')}</a>`;
    if ([leads, promises, drafts, visits.done, visits.ahead].every((list) => !list.length)) {
      return nothingYet('today', t('today.free'), t('today.freeWhy'), plan);
    }
    return html`<section class="section free"><p>${t('today.free')}</p>${plan}</section>`;
  }
}

function sorted(visits) {
  const now = today();
  const open = visits.filter(({ state }) => state !== 'DONE');
  return {
    overdue: open.filter(({ date }) => date < now),
    open: open.filter(({ date }) => date === now),
    ahead: open.filter(({ date }) => date > now),
    done: visits.filter(({ state, date }) => state === 'DONE' && date === now),
  };
}

function greeting() {
  const hour = new Date().getHours();
  const part = hour < 5 ? 'night' : hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  return t(`greeting.${part}`, { name: field.person.name });
}

function attention() {
  const { attention: n } = field.status;
  if (!n) return nothing;
  return html`<a class="notice warn" href="#/attention">${icon('alert')}<p>${t('attention.count', { n })}</p>${icon('next')}</a>`;
}

function draftRow(draft, names) {
  return row({
    href: `/visits/${draft.id}/report`,
    symbol: 'edit',
    tone: 'draft',
    title: names[draft.accountId] ?? t('visit.title'),
    lines: [t('today.draftKept')],
  });
}

customElements.define('mtl-today', Today);
