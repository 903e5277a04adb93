/** What the screens read of the phone's own store. */
import { field } from '../door.js';
import { daysAfter, today } from '../format.js';
import { language } from '../i18n.js';
import { byDuty, leadDuty } from './duties.js';

const DAYS_AHEAD = 7;
const DAYS_BACK = 30;

/** Whether a row is mine: its owner is, or I made it and it has not been sent. */
export function isMine(row) {
  return row.ownerId ? row.ownerId === field.person.id : madeByMe(row);
}

function madeByMe(row) {
  return !row.createdBy || row.createdBy.endsWith(field.person.id);
}

/** Names of accounts by their ids. */
export async function accountNames(ids) {
  const wanted = [...new Set(ids.filter(Boolean))];
  const rows = await Promise.all(wanted.map((id) => field.row('account', id)));
  return Object.fromEntries(rows.filter(Boolean).map((row) => [row.id, row.name]));
}

/** My visits of the last and next days, in their order. */
export async function myVisits() {
  const from = daysAfter(today(), -DAYS_BACK);
  const to = daysAfter(today(), DAYS_AHEAD);
  return field.rows('visit', { by: 'date', range: IDBKeyRange.bound(from, to), where: isMine });
}

/** Leads handed to me that wait for my answer or my first call, what is due first in front. */
export async function leadsWaiting() {
  const leads = await field.rows('lead', { where: (lead) => isMine(lead) && leadDuty(lead) !== null });
  return leads.sort(byDuty);
}

/** All my leads, the newest first. */
export async function myLeads() {
  const leads = await field.rows('lead', { where: isMine });
  return leads.sort((one, other) => (other.createdAt ?? other.id).localeCompare(one.createdAt ?? one.id));
}

/** Promises of mine that are open and due within the next days. */
export async function promisesDue() {
  const until = daysAfter(today(), DAYS_AHEAD);
  const due = (promise) => promise.state === 'OPEN' && madeByMe(promise) && (promise.dueOn ?? until) <= until;
  const promises = await field.rows('promise', { where: due });
  return promises.sort((one, other) => (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9'));
}

/** Rows of a kind that belong to an account, a visit or an event. */
export function rowsOf(kind, owner, id) {
  return field.rows(kind, { by: owner, key: id });
}

/** All accounts in the order of their names, as the person's language has it. */
export async function accountsByName() {
  const { compare } = new Intl.Collator(language());
  const accounts = await field.rows('account');
  return accounts.sort((one, other) => compare(one.name, other.name));
}

/** The newest version of the form for visits, if there is one: its id and number. */
export async function visitForm() {
  const forms = await field.rows('form', { where: (form) => form.purpose === 'VISIT' });
  const form = forms.find((each) => each.versions?.length);
  return form ? { formId: form.id, v: form.versions[0].v } : null;
}
