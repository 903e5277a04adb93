/** Definitions of forms. Published versions never change, so one that is here is never asked for again. */
import { readRows } from './view.js';

/** @returns {Promise<object|null>} null when it is not here */
export async function keptForm(database, id, v) {
  return (await database.get('forms', [id, v]))?.definition ?? null;
}

/** Fetches one and keeps it. */
export async function fetchForm(database, session, id, v) {
  const reply = await session.send({ path: `/forms/${id}/v/${v}` });
  const definition = reply.checked().json();
  await database.put('forms', { id, v, definition });
  return definition;
}

/** Fetches the newest version of each form before somebody wants to fill it in without a network. */
export async function fetchNewForms(database, session) {
  for (const form of await readRows(database, 'form')) {
    const newest = Math.max(0, ...(form.versions ?? []).map(({ v }) => v));
    if (newest > 0 && (await keptForm(database, form.id, newest)) === null) {
      await fetchForm(database, session, form.id, newest);
    }
  }
}
