import { field } from '../door.js';
import { ask, tell } from '../feedback.js';
import { t } from '../i18n.js';
import { said } from './visit-operations.js';

/** Asks what became of a promise and writes it down. */
export async function changePromise(promise) {
  const answer = await ask({
    title: t('promise.title'),
    text: promise.what,
    action: t('action.save'),
    value: { state: promise.state, dueOn: promise.dueOn },
    fields: [
      { name: 'state', label: t('promise.state'), type: 'choice', family: 'promiseState', codes: ['OPEN', 'KEPT', 'BROKEN'] },
      { name: 'dueOn', label: t('promise.dueOn'), type: 'date' },
    ],
  });
  const patch = answer && changes(promise, said(answer));
  if (!patch || !Object.keys(patch).length) return;
  await field.capture([{ type: 'promise.patch', id: promise.id, base: promise.v, patch }]);
  tell(t('promise.saved'));
}

function changes(promise, answer) {
  return Object.fromEntries(Object.entries(answer).filter(([name, value]) => value !== promise[name]));
}
