import { worded as wordedProblem } from '../data/problems.js';
import { label, t } from '../i18n.js';

/**
 * How the sync stands, in one of five words. What needs a person comes before what needs a network, and that before
 * what needs only time.
 *
 * @param {object} status the engine's status
 * @returns {{state: string, icon: string, short: string, long: string}}
 */
export function syncState(status) {
  if (status.expired) return worded('problem', 'alert', 'signIn');
  if (status.attention > 0) return worded('problem', 'alert', 'attention', status.attention);
  if (!status.online) return offline(status);
  if (status.syncing) return worded('syncing', 'sync', 'syncing');
  if (status.problem) return worded('problem', 'alert', 'problem');
  if (status.unsent > 0) return worded('unsent', 'unsent', 'unsent', status.unsent);
  if (status.photosHeld > 0 && status.photosHeld === status.photosPending) return worded('unsent', 'photo', 'photosHeld', status.photosHeld);
  if (status.photosPending > 0) return worded('unsent', 'photo', 'photos', status.photosPending);
  return worded('sent', 'sent', 'sent');
}

function offline({ unsent, photosPending }) {
  if (unsent > 0) return worded('offline', 'offline', 'offlineUnsent', unsent);
  if (photosPending > 0) return worded('offline', 'offline', 'offlinePhotos', photosPending);
  return worded('offline', 'offline', 'offline');
}

/** What a problem of the sync means for the person. */
export function problemText(problem) {
  return wordedProblem(problem, label('problem', problem.code), 'state.failed');
}

function worded(state, icon, key, n = 0) {
  return { state, icon, short: t(`sync.${key}.short`, { n }), long: t(`sync.${key}.long`, { n }) };
}
