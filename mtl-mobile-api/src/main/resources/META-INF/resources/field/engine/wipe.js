/** Obeying an order to delete what is kept for a person: the only thing that ever deletes it unasked. */
import { deletePerson, isKeptForOthers } from './database.js';
import { send } from './http.js';

/**
 * @param {import('./installation.js').Installation} installation
 * @param {string} person
 * @param {string} receipt proves to the server which order was obeyed
 */
export async function wipe(installation, person, receipt) {
  // First the receipt: whatever happens next, it will be done and told.
  await installation.database.put('receipts', { receipt, person });
  await finishWipes(installation);
}

/** Goes on with what was begun; called at each start, too. */
export async function finishWipes(installation) {
  const { database } = installation;
  for (const { receipt, person } of await database.getAll('receipts')) {
    await database.delete('sessions', person);
    if ((await installation.person()) === person) {
      await installation.setPerson(null);
    }
    await deletePerson(person);
    await tell(database, person, receipt);
  }
}

async function tell(database, person, receipt) {
  try {
    // The answer has the browser clear the site, which is only right when nobody else's work is here.
    const credentials = (await isKeptForOthers(person)) ? 'omit' : 'same-origin';
    const reply = await send({ path: '/devices/self/wiped', json: { wipeReceipt: receipt }, credentials });
    reply.checked();
    await database.delete('receipts', receipt);
  } catch {
    return; // told at the next start
  }
}
