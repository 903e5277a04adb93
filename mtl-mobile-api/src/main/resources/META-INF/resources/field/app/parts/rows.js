/** Rows of lists: one look for visits, leads, promises and people wherever they stand. */
import { html, nothing } from 'lit';
import { leadDuty } from '../data/duties.js';
import { day, daysBetween, moment, today } from '../format.js';
import { icon } from '../icons.js';
import { label, t } from '../i18n.js';
import './clock.js';

/** A titled group of rows, or nothing when there are none. */
export function section(title, rows, trailing = nothing) {
  if (!rows.length) return nothing;
  return html`<section class="section">
    <div class="section-head"><h2>${title}</h2>${trailing}</div>
    <ul class="group">
      ${rows.map((row) => html`<li>${row}</li>`)}
    </ul>
  </section>`;
}

/** A row that leads somewhere. */
export function row({ href, symbol, mark, tone = '', title, lines = [], trailing = nothing }) {
  return html`<a class="row" href="#${href}">
    <span class="badge ${tone}" aria-hidden="true">${mark ?? icon(symbol)}</span>
    <span class="row-text"><strong>${title}</strong>${lines.map((line) => (line ? html`<small>${line}</small>` : nothing))}</span>
    ${trailing}${icon('next')}
  </a>`;
}

/** Says that a row has not reached the server yet. */
export function waiting(row) {
  return row.pending ? html`<span class="tag wait">${icon('unsent')}<span>${t('state.unsent')}</span></span>` : nothing;
}

export function visitRow(visit, accountName) {
  const overdue = visit.state !== 'DONE' && daysBetween(visit.date, today()) > 0;
  return row({
    href: `/visits/${visit.id}`,
    symbol: visit.state === 'DONE' ? 'check' : visit.state === 'CHECKED_IN' ? 'place' : 'visit',
    tone: visit.state === 'DONE' ? 'done' : overdue ? 'late' : '',
    title: accountName ?? t('visit.title'),
    lines: [visit.purpose, when(visit, overdue)],
    trailing: waiting(visit),
  });
}

function when(visit, overdue) {
  if (overdue) return html`<span class="clock late">${icon('clock')}<span>${t('visit.overdue', { day: day(visit.date) })}</span></span>`;
  if (visit.state === 'CHECKED_IN' && visit.checkedInAt) return t('visit.since', { time: moment(visit.checkedInAt) });
  if (visit.state === 'DONE') return `${day(visit.date)}${visit.outcome ? ` · ${label('outcome', visit.outcome)}` : ''}`;
  return day(visit.date);
}

export function leadRow(lead) {
  const duty = leadDuty(lead);
  return row({
    href: `/leads/${lead.id}`,
    mark: initials(lead.name ?? lead.company),
    tone: 'person',
    title: lead.name ?? lead.company ?? t('lead.unnamed'),
    lines: [lead.name ? lead.company : lead.jobTitle, duty ? clock(duty) : label('stage', lead.stage)],
    trailing: waiting(lead),
  });
}

/** A running clock. */
export function clock({ kind, due }) {
  return due ? html`<mtl-clock .kind=${kind} .due=${due}></mtl-clock>` : t(`duty.${kind}`);
}

export function promiseRow(promise, act) {
  const days = daysBetween(today(), promise.dueOn ?? today());
  const tone = promise.state !== 'OPEN' ? 'done' : promise.dueOn && days < 0 ? 'late' : '';
  return html`<button class="row" @click=${() => act(promise)}>
    <span class="badge ${tone}" aria-hidden="true">${icon('promise')}</span>
    <span class="row-text"><strong class="two-lines">${promise.what}</strong>
      <small>${promiser(promise)}</small>
      <small class=${tone}>${promise.state === 'OPEN' ? dueOn(promise, days) : label('promiseState', promise.state)}</small></span>
    ${waiting(promise)}
  </button>`;
}

/** Which side promised it to whom, and who it was. */
export function promiser({ promisedBy, who, toWhom }) {
  const promised = toWhom ? t(`promise.byTo.${promisedBy}`, { whom: toWhom }) : t(`promise.by.${promisedBy}`);
  return [promised, who].filter(Boolean).join(' · ');
}

function dueOn(promise, days) {
  if (!promise.dueOn) return t('promise.noDate');
  return days < 0 ? t('promise.late', { n: -days }) : t('promise.due', { day: day(promise.dueOn) });
}

/** One or two letters, or the first character of a Chinese name, that stand for a name. */
export function initials(name) {
  const words = (name ?? '?').trim().split(/\s+/);
  if (/\p{Script=Han}/u.test(words[0])) return words[0].slice(0, 1);
  return (words[0][0] + (words.length > 1 ? words.at(-1)[0] : '')).toUpperCase();
}
