/** The list at the door of an event: who is here, and how they are checked in. */
import { field } from '../door.js';
import { ask, tell } from '../feedback.js';
import { folded } from '/field/engine/search.js';
import { t } from '../i18n.js';
import { captured } from './capturing.js';
import { filled } from './filled.js';

/** Attendees whose name, company or ticket holds the text. */
export function sought(attendees, text) {
  const wanted = folded(text.trim());
  if (!wanted) return attendees;
  return attendees.filter(({ name, company, ticket }) => folded([name, company, ticket].join(' ')).includes(wanted));
}

/** Checks somebody in; a tap on a wrong name can be taken back. */
export async function checkIn(attendee) {
  await captured([arrival(attendee)], { done: t('door.welcome', { name: attendee.name }), undo: () => undo(attendee) });
}

/** Takes a check-in back. */
export async function undo(attendee) {
  await captured([{ type: 'attendee.undo-check-in', id: attendee.id, data: {} }]);
}

/**
 * Checks in whoever's badge holds the text.
 *
 * @returns {Promise<string>} what to say of it
 */
export async function checkInByTicket(attendees, text) {
  const attendee = attendees.find(({ ticket }) => ticket && ticket === text.trim());
  if (!attendee) return t('door.unknown');
  if (attendee.checkedInAt) return t('door.already', { name: attendee.name });
  const isDone = await captured([arrival(attendee)]);
  return isDone ? t('door.welcome', { name: attendee.name }) : t('state.notSaved');
}

function arrival({ id }) {
  return { type: 'attendee.check-in', id, data: { at: new Date().toISOString() } };
}

/** Somebody who came without being on the list. */
export async function walkIn(event) {
  const draft = `walk-in:${event.id}`;
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
    draft,
    act: (guest) => field.capture([{ type: 'attendee.create', data: { eventId: event.id, ...filled(guest) } }], { draft }),
  });
  if (answer) tell(t('door.welcome', { name: answer.name }));
}
