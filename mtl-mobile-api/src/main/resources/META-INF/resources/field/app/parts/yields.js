import { day } from '../format.js';
import { t } from '../i18n.js';
import { promiser } from './rows.js';

/** What a visit yields beside its report: how each kind looks in a list, and what is asked to write one. */
export const YIELDS = {
  painPoints: {
    symbol: 'pain',
    title: ({ text }) => text,
    line: ({ subject }) => subject,
    start: { firstHand: true },
    controls: () => [
      { name: 'text', label: t('yield.pain'), type: 'long', hint: t('yield.painHint'), required: true, max: 2000 },
      { name: 'subject', label: t('yield.painSubject'), max: 200 },
      firstHand(),
    ],
  },
  competitors: {
    symbol: 'rival',
    title: ({ text }) => text,
    line: ({ subject }) => subject,
    start: { firstHand: true },
    controls: () => [
      { name: 'subject', label: t('yield.competitor'), required: true, max: 200 },
      { name: 'text', label: t('yield.fact'), type: 'long', hint: t('yield.factHint'), required: true, max: 2000 },
      firstHand(),
    ],
  },
  promises: {
    symbol: 'promise',
    title: ({ what }) => what,
    line: promiseLine,
    start: { promisedBy: 'US' },
    controls: () => [
      { name: 'promisedBy', label: t('promise.from'), type: 'choice', family: 'promisedBy', codes: ['US', 'CUSTOMER'], required: true },
      { name: 'what', label: t('promise.what'), type: 'long', required: true, max: 2000 },
      { name: 'who', label: t('promise.who'), max: 200 },
      { name: 'toWhom', label: t('promise.toWhom'), max: 200 },
      { name: 'dueOn', label: t('promise.dueOn'), type: 'date' },
    ],
  },
  requests: {
    symbol: 'expert',
    title: ({ text }) => text,
    line: ({ subject, neededBy }) => [subject, neededBy && t('finding.until', { day: day(neededBy) })].filter(Boolean).join(' · '),
    start: {},
    controls: () => [
      { name: 'subject', label: t('yield.expertise'), hint: t('yield.expertiseHint'), required: true, max: 200 },
      { name: 'text', label: t('yield.request'), type: 'long', required: true, max: 2000 },
      { name: 'neededBy', label: t('yield.neededBy'), type: 'date' },
    ],
  },
};

function firstHand() {
  return { name: 'firstHand', label: t('yield.firstHand'), hint: t('yield.firstHandHint'), type: 'toggle' };
}

function promiseLine(promise) {
  const { dueOn } = promise;
  return [promiser(promise), dueOn && t('promise.due', { day: day(dueOn) })].filter(Boolean).join(' · ');
}
