/** The list at the door of an event: who is here, and how they are checked in. */
import { field } from '../door.js';
import { ask, tell } from '../feedback.js';
import { fold } from './folding.js';
import { t } from '../i18n.js';
import { said } from './visit-operations.js';

/** Attendees whose name, company or ticket holds the text. */
export function sought(attendees, text) {
  const wanted = fold(text.trim());
  if (!wanted) return attendees;
  return attendees.filter(({ name, company, ticket }) => fold([name, company, ticket].join(' ')).includes(wanted));
}

/** Checks somebody in; a tap on a wrong name can be taken back. */
export async function checkIn(attendee) {
  if (attendee.checkedInAt) {
    tell(t('door.already', { name: attendee.name }));
    return;
  }
  await field.capture([{ type: 'attendee.check-in', id: attendee.id, data: { at: new Date().toISOString() } }]);
  tell(t('door.welcome', { name: attendee.name }), () => undo(attendee));
}

/** Takes a check-in back. */
export function undo(attendee) {
  return field.capture([{ type: 'attendee.undo-check-in', id: attendee.id, data: {} }]);
}

/** Checks in whoever's badge holds the text. */
export async function checkInByTicket(attendees, text) {
  const attendee = attendees.find(({ ticket }) => ticket && ticket === text.trim());
  if (attendee) await checkIn(attendee);
  else tell(t('door.unknown'));
}

/** Somebody who came without being on the list. */
export async function walkIn(event) {
  const answer = await ask({
    title: t('door.walkIn'),
    action: t('door.letIn'),
    fields: [
      { name: 'name', label: t('lead.name'), required: true, max: 200, capitals: 'words' },
      { name: 'company', label: t('lead.company'), max: 200, capitals: 'words' },
      { name: 'jobTitle', label: t('lead.jobTitle'), max: 200 },
      { name: 'phone', label: t('lead.phone'), type: 'tel', max: 60 },
      { name: 'email', label: t('lead.email'), type: 'email', max: 254 },
    ],
  });
  if (!answer) return;
  await field.capture([{ type: 'attendee.create', id: field.newId(), data: { eventId: event.id, ...said(answer) } }]);
  tell(t('door.welcome', { name: answer.name }));
}
