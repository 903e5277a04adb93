/** What a person answers to a lead that was handed to them. */
import { field } from '../door.js';
import { ask, tell } from '../feedback.js';
import { t } from '../i18n.js';
import { said } from './visit-operations.js';

const REASONS = ['NO_NEED', 'NO_BUDGET', 'WRONG_PERSON', 'NOT_OURS', 'DUPLICATE', 'OTHER'];
const LONGEST_REASON = 500;

/** Takes the lead. */
export async function accept(lead) {
  await field.capture([{ type: 'lead.accept', id: lead.id, data: {} }]);
  tell(t('lead.accepted'));
}

/** Gives it back, with a reason that others can work with. */
export async function refuse(lead) {
  const answer = await ask({
    title: t('lead.refuse'),
    text: t('lead.refuseText'),
    action: t('lead.refuse'),
    danger: true,
    fields: [
      { name: 'why', label: t('lead.reason'), type: 'choice', family: 'refusalReason', codes: REASONS, required: true },
      { name: 'words', label: t('lead.reasonWords'), type: 'long', max: 400 },
    ],
  });
  if (!answer) return;
  const reason = [t(`refusalReason.${answer.why}`), answer.words?.trim()].filter(Boolean).join(': ');
  await field.capture([{ type: 'lead.refuse', id: lead.id, data: { reason: reason.slice(0, LONGEST_REASON) } }]);
  tell(t('lead.refused'));
}

/** Writes down a contact; the first one stops the clock. */
export async function logContact(lead) {
  const answer = await ask({
    title: t('lead.logContact'),
    action: t('action.save'),
    value: { channel: 'CALL' },
    fields: [
      { name: 'channel', label: t('lead.channel'), type: 'choice', family: 'channel', codes: ['CALL', 'MAIL', 'MEETING', 'MESSAGE'], required: true },
      { name: 'note', label: t('lead.contactNote'), type: 'long', max: 2000 },
    ],
  });
  if (!answer) return;
  const data = said({ at: new Date().toISOString(), ...answer });
  await field.capture([{ type: 'lead.contact', id: lead.id, data }]);
  tell(t('lead.contactLogged'));
}
