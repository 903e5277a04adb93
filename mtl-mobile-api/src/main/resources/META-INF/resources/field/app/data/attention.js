/** The words for what needs attention: what it was, why it came back. */
import { field } from '../door.js';
import { label, t } from '../i18n.js';
import { worded } from './problems.js';

const KINDS = { visit: 'visit', lead: 'lead', account: 'account', promise: 'promise', attendee: 'attendee' };
const NAMES = ['name', 'company', 'what', 'text', 'purpose'];
const REASONS = ['gone', 'contested', 'answered', 'group'];

/** Name of whom or what an entry is about. */
export async function subjectOf({ type, id, data }) {
  const row = await field.row(KINDS[type.split('.')[0]] ?? '', id).catch(() => null);
  const account = await accountOf(row ?? data);
  return account ?? NAMES.map((name) => (row ?? data)[name] ?? data[name]).find(Boolean) ?? '';
}

async function accountOf({ accountId, name }) {
  return accountId && !name ? (await field.row('account', accountId))?.name : undefined;
}

/** Why it was not taken as it was meant, in words a person understands. */
export function reasonOf({ state, reason, problem, lost }) {
  if (REASONS.includes(reason)) return t(`why.${reason}`);
  if (lost?.length) return t(`why.${state === 'merged' ? 'merged' : 'contested'}`);
  return worded(problem, label('why', problem?.code), `why.${state}`);
}

/** What is wrong with which field. */
export function faultsIn({ problem }) {
  const told = ({ rule, message }) => worded({ code: rule, detail: message }, label('rule', rule), 'attention.invalid');
  return (problem?.errors ?? []).map((error) => [fieldName(error.field ?? ''), told(error)]);
}

/** What was overwritten: field, what stands there now. */
export function lostIn({ lost, data }) {
  return (lost ?? []).map(({ f, server }) => {
    const name = f.replace(/^\//, '');
    return { name: fieldName(name), mine: shown(data[name]), theirs: shown(server) };
  });
}

/** The name of a field as the forms call it. */
export function fieldName(name) {
  return label('fieldName', name);
}

function shown(value) {
  if (value === undefined || value === null) return t('attention.nothing');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
