/** Which questions of a form are asked, and what is still missing. Pure: no screen, no store. */

/**
 * The questions that are asked, given the answers so far. A question whose condition hangs on a hidden one is hidden too.
 *
 * @param {{questions: object[]}} form
 * @param {Record<string, *>} answers
 */
export function asked(form, answers) {
  const shown = new Set();
  return form.questions.filter((question) => {
    const visible = !question.showIf || (shown.has(question.showIf.q) && holds(question.showIf, answers));
    if (visible) shown.add(question.id);
    return visible;
  });
}

function holds({ q, in: values }, answers) {
  const answer = answers[q];
  return Array.isArray(answer) ? answer.some((each) => values.includes(each)) : values.includes(answer);
}

/** Whether there is an answer; "no" and 0 are answers. */
export function answered(value) {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** Whether a number lies outside what the question allows. */
export function outOfRange({ min, max }, value) {
  return typeof value === 'number' && ((min !== undefined && value < min) || (max !== undefined && value > max));
}

/** Whether anything of the form was answered; nobody has to begin one. */
export function isBegun(answers) {
  return Object.values(answers).some(answered);
}

/**
 * What is wrong with the answers of a form that was begun, by question: `missing`, `range` or `photo`.
 *
 * @param {{questions: object[]}} form
 * @param {Record<string, *>} answers
 * @param {{q?: string}[]} photos
 */
export function faultsOf(form, answers, photos) {
  if (!isBegun(answers)) return {};
  const found = asked(form, answers).map((question) => [question.id, faultOf(question, answers[question.id], photos)]);
  return Object.fromEntries(found.filter(([, fault]) => fault));
}

function faultOf(question, value, photos) {
  if (!answered(value)) return question.required ? 'missing' : undefined;
  if (outOfRange(question, value)) return 'range';
  const wanted = question.evidence === 'photo' && question.required;
  return wanted && !photos.some((photo) => photo.q === question.id) ? 'photo' : undefined;
}

/** The answers to what is asked; what was answered before a question was hidden is left out. */
export function answersGiven(form, answers) {
  const given = asked(form, answers).map(({ id }) => [id, answers[id]]);
  return Object.fromEntries(given.filter(([, value]) => answered(value)));
}
