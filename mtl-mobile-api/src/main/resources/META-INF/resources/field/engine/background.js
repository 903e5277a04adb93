/** A round without any page: the browser wakes the service worker when the network is back. */
import { openDesk, openThisInstallation } from './desk.js';
import { showHint } from './hints.js';
import { round } from './rounds.js';
import { tellOfWipes } from './wipe.js';

/** Rejects when it has to be tried again. */
export async function synchronizeInBackground() {
  const installation = await openThisInstallation();
  await tellOfWipes(installation);
  const person = await installation.person();
  if (person === undefined) {
    installation.database.close();
    return;
  }
  const channel = new BroadcastChannel(`openmtl-field-${person}`);
  const desk = await openDesk(installation, person, () => channel.postMessage('data'));
  try {
    const outcome = await round(desk);
    channel.postMessage(outcome.state === 'wiped' ? 'wiped' : 'data');
    if (outcome.state === 'later') {
      throw new Error('Not everything could be sent');
    }
  } finally {
    channel.close();
    desk.database.close();
    installation.database.close();
  }
}

/**
 * There is news: what it is comes with the round, which may fail; the notice is shown whatever happens.
 * @param {ServiceWorkerRegistration} registration
 */
export async function hintedAt(registration) {
  const installation = await openThisInstallation();
  try {
    await showHint(installation, registration);
  } finally {
    installation.database.close();
  }
  await synchronizeInBackground().catch(() => {}); // the page does it when it is opened
}
