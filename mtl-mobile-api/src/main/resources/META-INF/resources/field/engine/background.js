/** A round without any page: the browser wakes the service worker when the network is back. */
import { openDesk, openThisInstallation } from './desk.js';
import { round } from './rounds.js';

/** Rejects when it has to be tried again. */
export async function synchronizeInBackground() {
  const installation = await openThisInstallation();
  const person = await installation.person();
  if (person === undefined) {
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
