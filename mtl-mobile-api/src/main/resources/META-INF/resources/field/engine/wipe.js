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
  for (const { receipt, person } of await installation.database.getAll('receipts')) {
    await installation.database.delete('sessions', person);
    if ((await installation.person()) === person) {
      await installation.setPerson(null);
    }
    await deletePerson(person);
    await tell(installation, person, receipt);
  }
}

async function tell(installation, person, receipt) {
  // The answer has the browser clear the whole site, which is only right when nobody else's work is here.
  const credentials = (await isKeptForOthers(person)) ? 'omit' : 'same-origin';
  try {
    const reply = await send({ path: '/devices/self/wiped', json: { wipeReceipt: receipt }, credentials });
    reply.checked();
  } catch {
    return; // told at the next start
  }
  await installation.reopen();
  await installation.database.delete('receipts', receipt);
}
