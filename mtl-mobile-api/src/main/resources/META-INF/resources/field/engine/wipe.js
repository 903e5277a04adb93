/** Obeying an order to delete what is kept for a person: the only thing that ever deletes it unasked. */
import { isKeptForOthers } from './database.js';
import { Refused } from './errors.js';
import { forgetWork } from './forgetting.js';
import { send } from './http.js';

/** @typedef {{receipt: string, person: string, done: boolean}} Order done once nothing is left, which the server may not know yet */

/**
 * @param {import('./installation.js').Installation} installation
 * @param {string} person
 * @param {string} receipt proves to the server which order was obeyed
 */
export async function wipe(installation, person, receipt) {
  // First the receipt: whatever happens next, it will be done and told.
  const order = { receipt, person, done: false };
  await installation.database.put('receipts', order);
  await obey(installation, order);
  // The answer has the browser clear the whole site, which is only right now, and when nobody else's work is here.
  const mayClear = !(await isKeptForOthers(person));
  await tell(installation, receipt, mayClear ? 'same-origin' : 'omit');
}

/** Goes on with what was begun; each order deletes once, and never what was captured after it. */
export async function finishWipes(installation) {
  const orders = await installation.database.getAll('receipts');
  for (const order of orders.filter(({ done }) => !done)) {
    await obey(installation, order);
  }
}

/** Tells the server of orders that were obeyed, where it has not heard of it. Whoever is signed in meanwhile loses nothing by the answer. */
export async function tellOfWipes(installation) {
  const orders = await installation.database.getAll('receipts');
  for (const { receipt } of orders.filter(({ done }) => done)) {
    await tell(installation, receipt, 'omit');
  }
}

async function obey(installation, order) {
  const { person } = order;
  await installation.database.delete('sessions', person);
  if ((await installation.person()) === person) {
    await installation.setPerson(null);
  }
  await forgetWork(installation, person);
  await installation.database.put('receipts', { ...order, done: true });
}

async function tell(installation, receipt, credentials) {
  try {
    (await send({ path: '/devices/self/wiped', json: { wipeReceipt: receipt }, credentials })).checked();
  } catch (failure) {
    if (!(failure instanceof Refused)) {
      return; // told at the next start
    }
  }
  await installation.database.delete('receipts', receipt).catch(() => {}); // cleared with the site
}
