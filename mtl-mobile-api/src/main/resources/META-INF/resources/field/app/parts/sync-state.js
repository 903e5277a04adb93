import { t } from '../i18n.js';

/**
 * How the sync stands, in one of five words. What needs a person comes before what needs a network, and that before
 * what needs only time.
 *
 * @param {object} status the engine's status
 * @param {string} session the engine's session
 * @returns {{state: string, icon: string, short: string, long: string}}
 */
export function syncState(status, session) {
  if (session === 'expired') return said('problem', 'alert', 'signIn');
  if (status.attention > 0) return said('problem', 'alert', 'attention', status.attention);
  if (!status.online) return said('offline', 'offline', status.unsent ? 'offlineUnsent' : 'offline', status.unsent);
  if (status.syncing) return said('syncing', 'sync', 'syncing');
  if (status.problem) return said('problem', 'alert', 'problem');
  if (status.unsent > 0) return said('unsent', 'unsent', 'unsent', status.unsent);
  if (status.photosPending > 0) return said('unsent', 'photo', 'photos', status.photosPending);
  return said('sent', 'sent', 'sent');
}

function said(state, icon, key, n = 0) {
  return { state, icon, short: t(`sync.${key}.short`, { n }), long: t(`sync.${key}.long`, { n }) };
}
