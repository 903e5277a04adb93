/** The words for what needs attention: what it was, why it came back. */
import { field } from '../door.js';
import { label, language, t } from '../i18n.js';

const KINDS = { visit: 'visit', lead: 'lead', account: 'account', promise: 'promise', attendee: 'attendee' };
const NAMES = ['name', 'company', 'what', 'text', 'purpose'];
const EXPLAINED = ['forbidden', 'validation-failed', 'op-reused', 'not-found', 'unknown-operation', 'group-incomplete', 'photo-broken', 'photo-unreadable'];
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
  if (EXPLAINED.includes(problem?.code)) return t(`why.${problem.code}`);
  return problem?.detail ?? t(`why.${state}`);
}

/** What is wrong with which field; the server's own words are English. */
export function faultsIn({ problem }) {
  const told = ({ message, detail }) => (language() === 'en' && (message ?? detail)) || t('attention.invalid');
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
