import { html } from 'lit';
import { asked } from '../data/form-logic.js';
import { Element } from '../element.js';
import { inWords } from '../i18n.js';
import './question.js';

/** The questions of a form that are asked, given the answers so far. Says `answers` with all of them. */
class QuestionList extends Element {
  static properties = {
    form: { attribute: false },
    answers: { attribute: false },
    photos: { attribute: false },
    faults: { attribute: false },
  };

  render() {
    return html`<h2 class="form-head">${inWords(this.form.name)}</h2>
      ${asked(this.form, this.answers).map(
        (question) => html`<mtl-question
          .question=${question}
          .value=${this.answers[question.id]}
          .photos=${this.photos}
          .fault=${this.faults[question.id]}
          @answer=${(event) => this.answer(question.id, event.detail)}
        ></mtl-question>`,
      )}`;
  }

  answer(id, value) {
    this.dispatchEvent(new CustomEvent('answers', { detail: { ...this.answers, [id]: value } }));
  }
}

customElements.define('mtl-question-list', QuestionList);
