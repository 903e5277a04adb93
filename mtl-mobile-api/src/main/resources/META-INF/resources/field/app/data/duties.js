/** What a person owes: which lead waits for what, and until when. */

/**
 * What is to be done about a lead that was handed to me.
 *
 * @param {object} lead
 * @returns {{kind: 'answer'|'contact', due: string|undefined}|null}
 */
export function leadDuty(lead) {
  if (!lead.handedAt || lead.refusal) return null;
  if (!lead.acceptedAt) return { kind: 'answer', due: lead.acceptBy };
  if (!lead.contactedAt) return { kind: 'contact', due: lead.contactBy };
  return null;
}

/** Sorts leads by what is due first. */
export function byDuty(one, other) {
  return (leadDuty(one)?.due ?? '9').localeCompare(leadDuty(other)?.due ?? '9');
}
