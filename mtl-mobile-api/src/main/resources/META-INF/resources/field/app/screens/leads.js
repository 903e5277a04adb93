import { html } from 'lit';
import { field } from '../door.js';
import { byDuty, leadDuty } from '../data/duties.js';
import { myLeads } from '../data/queries.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { nothingYet } from '../parts/empty.js';
import { leadRow, row, section } from '../parts/rows.js';
import { Screen } from '../screen.js';

const CLOSED = ['REJECTED', 'DISQUALIFIED', 'MERGED', 'WON', 'LOST'];

/** My leads: those that wait for me with their clocks in front, then the others. */
class Leads extends Screen {
  static screen = 'leads';

  get heading() {
    return t('nav.leads');
  }

  async load() {
    const [leads, drafts] = await Promise.all([myLeads(), field.drafts('lead:')]);
    const waiting = leads.filter((lead) => leadDuty(lead)).sort(byDuty);
    const others = leads.filter((lead) => !leadDuty(lead));
    const isClosed = ({ stage, refusal }) => Boolean(refusal) || CLOSED.includes(stage);
    return { drafts, waiting, open: others.filter((lead) => !isClosed(lead)), closed: others.filter(isClosed) };
  }

  view({ drafts, waiting, open, closed }) {
    if (!drafts.length && !waiting.length && !open.length && !closed.length) return noLeads();
    return html`${section(t('leads.drafts'), drafts.map(({ value }) => draftRow(value)))}
    ${section(t('leads.waiting'), waiting.map(leadRow))} ${section(t('leads.open'), open.map(leadRow))}
    ${section(t('leads.closed'), closed.map(leadRow))}`;
  }
}

function noLeads() {
  const capture = html`<a class="button tonal" href="#/leads/new">${icon('plus')}${t('lead.capture')}</a>`;
  return nothingYet('leads', t('leads.empty'), t('leads.emptyWhy'), capture);
}

function draftRow(draft) {
  return row({
    href: `/leads/${draft.id}/capture`,
    symbol: 'edit',
    tone: 'draft',
    title: draft.name || draft.company || t('lead.unnamed'),
    lines: [t('today.draftKept')],
  });
}

customElements.define('mtl-leads', Leads);
