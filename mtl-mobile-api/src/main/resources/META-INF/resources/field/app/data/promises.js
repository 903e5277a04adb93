import { field } from '../door.js';
import { ask, tell } from '../feedback.js';
import { t } from '../i18n.js';
import { changes } from './filled.js';

/** Asks what became of a promise and writes it down. */
export async function changePromise(promise) {
  const draft = `promise:${promise.id}`;
  const answer = await ask({
    title: t('promise.title'),
    text: promise.what,
    action: t('action.save'),
    value: { state: promise.state, dueOn: promise.dueOn },
    draft,
    act: (value) => change(promise, value, draft),
    fields: [
      { name: 'state', label: t('promise.state'), type: 'choice', family: 'promiseState', codes: ['OPEN', 'KEPT', 'BROKEN'] },
      { name: 'dueOn', label: t('promise.dueOn'), type: 'date' },
    ],
  });
  if (answer) tell(t('promise.saved'));
}

async function change(promise, answer, draft) {
  const patch = changes(promise, answer);
  if (!Object.keys(patch).length) await field.dropDraft(draft);
  else await field.capture([{ type: 'promise.patch', id: promise.id, base: promise.v, own: promise.own, patch }], { draft });
}
