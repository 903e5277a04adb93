/** What a person answers to a lead that was handed to them. */
import { field } from '../door.js';
import { ask, tell } from '../feedback.js';
import { t } from '../i18n.js';
import { captured } from './capturing.js';
import { filled } from './filled.js';

const REASONS = ['NO_NEED', 'NO_BUDGET', 'WRONG_PERSON', 'NOT_OURS', 'DUPLICATE', 'OTHER'];

/** Ways to reach somebody. */
export const CHANNELS = ['CALL', 'MAIL', 'MEETING', 'MESSAGE'];

const LONGEST_REASON = 500;

/** Takes the lead. */
export async function accept(lead) {
  await captured([{ type: 'lead.accept', id: lead.id, data: {} }], { done: t('lead.accepted') });
}

/** Gives it back, with a reason that others can work with. */
export async function refuse(lead) {
  const draft = `refusal:${lead.id}`;
  const answer = await ask({
    title: t('lead.refuse'),
    text: t('lead.refuseText'),
    action: t('lead.refuse'),
    danger: true,
    fields: [
      { name: 'why', label: t('lead.reason'), type: 'choice', family: 'refusalReason', codes: REASONS, required: true },
      { name: 'words', label: t('lead.reasonWords'), type: 'long', max: 400 },
    ],
    draft,
    act: (value) => field.capture([{ type: 'lead.refuse', id: lead.id, data: { reason: reasonOf(value) } }], { draft }),
  });
  if (answer) tell(t('lead.refused'));
}

function reasonOf({ why, words }) {
  const reason = [t(`refusalReason.${why}`), words?.trim()].filter(Boolean).join(': ');
  return reason.slice(0, LONGEST_REASON);
}

/** Writes down a contact; the first one stops the clock. */
export async function logContact(lead) {
  const draft = `contact:${lead.id}`;
  const answer = await ask({
    title: t('lead.logContact'),
    action: t('action.save'),
    value: { channel: 'CALL' },
    fields: [
      { name: 'channel', label: t('lead.channel'), type: 'choice', family: 'channel', codes: CHANNELS, required: true },
      { name: 'note', label: t('lead.contactNote'), type: 'long', max: 2000 },
    ],
    draft,
    act: (value) => field.capture([{ type: 'lead.contact', id: lead.id, data: filled({ at: now(), ...value }) }], { draft }),
  });
  if (answer) tell(t('lead.contactLogged'));
}

function now() {
  return new Date().toISOString();
}
