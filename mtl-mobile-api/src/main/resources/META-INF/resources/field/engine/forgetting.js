/**
 * Deletes what is kept for a person. Their operations are numbered within the installation, and that stays: so does the last number, since
 * one that was used twice would look like another phone with the same id.
 */
import { deletePerson, openPerson } from './database.js';
import { unsent } from './unsent.js';

/**
 * @param {import('./installation.js').Installation} installation
 * @param {string} person
 */
export async function forgetWork(installation, person) {
  const database = await openPerson(person);
  const last = await database.get('meta', 'n');
  database.close();
  if (last !== undefined) {
    await installation.keepNumber(person, last);
  }
  await deletePerson(person);
}

/** The same, unless there is something that is nowhere else: another tab may have captured it a moment ago. */
export async function forgetWorkIfSent(installation, person) {
  const database = await openPerson(person);
  const { isAny } = await unsent(database);
  database.close();
  if (!isAny) {
    await forgetWork(installation, person);
  }
}
