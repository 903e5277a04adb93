import { kept } from '../data/capturing.js';
import { field } from '../door.js';
import { confirmed } from '../feedback.js';
import { today } from '../format.js';
import { t } from '../i18n.js';

/** Signs out; while anything is unsent, only after the person has read what would be lost. */
export function leave() {
  return kept(signOut);
}

async function signOut() {
  try {
    await field.signOut();
  } catch (refusal) {
    if (refusal.code !== 'unsent') throw refusal;
    if (await agreed(refusal)) await field.signOut({ force: true });
  }
}

function agreed({ count, drafts }) {
  const texts = [count && t('session.unsentText', { n: count }), drafts && t('session.draftsText', { n: drafts })];
  return confirmed({
    title: t(count ? 'session.unsentTitle' : 'session.draftsTitle'),
    text: texts.filter(Boolean).join(' '),
    action: t('session.leaveAnyway'),
    danger: true,
  });
}

/** Writes what was not sent into a file, so that it can be rescued by hand. */
export async function exportOutbox() {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await field.exportOutbox());
  link.download = `openmtl-outbox-${today()}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
