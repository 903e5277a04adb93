import { html, nothing } from 'lit';
import { field } from '../door.js';
import { Element } from '../element.js';
import { icon } from '../icons.js';
import { chooseLanguage, label, language, LANGUAGES, t } from '../i18n.js';
import { worded } from '../data/problems.js';
import { span } from '../format.js';
import { back, replace } from '../router.js';
import { control } from '../parts/controls.js';
import { faults, showFault } from '../parts/faults.js';

/** Signing in: with name and password, or with the code an administrator shows. */
class SignIn extends Element {
  static properties = {
    below: { attribute: false },
    byCode: { state: true },
    value: { state: true },
    wrong: { state: true },
    refusal: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    this.value = { username: field.person?.username };
    this.wrong = {};
  }

  get heading() {
    return t('session.signIn');
  }

  connectedCallback() {
    super.connectedCallback();
    this.dataset.screen = 'sign-in';
  }

  get controls() {
    if (this.byCode) return [{ name: 'code', label: t('session.code'), hint: t('session.codeHint'), required: true, capitals: 'characters' }];
    return [
      { name: 'username', label: t('session.username'), required: true, autocomplete: 'username', capitals: 'none' },
      { name: 'password', label: t('session.password'), type: 'password', required: true, autocomplete: 'current-password' },
    ];
  }

  render() {
    return html`<main class="page alone sign-in">
      ${['expired', 'active'].includes(field.session) ? this.wayBack() : nothing}
      <span class="brand" aria-hidden="true">M</span>
      <h1 tabindex="-1">${t(field.person ? 'session.signInAgain' : 'session.welcome')}</h1>
      <p class="lead-text">${this.explained()}</p>
      ${this.form()} ${this.below ?? nothing} ${this.languages()}
    </main>`;
  }

  wayBack() {
    return html`<button class="icon-button corner" aria-label=${t('action.back')} @click=${() => back('/today')}>${icon('back')}</button>`;
  }

  explained() {
    const { unsent, expired } = field.status;
    if (field.session === 'wiped') return t('session.wiped');
    if (!expired) return t('session.welcomeText');
    return unsent ? t('session.expiredUnsent', { n: unsent }) : t('session.expired');
  }

  form() {
    return html`<form novalidate @submit=${this.submit}>
      ${this.refusal ? html`<p class="note problem" role="alert">${icon('alert')}${this.refusal}</p>` : nothing}
      ${this.controls.map((each) =>
        control(each, this.value[each.name], (text) => (this.value = { ...this.value, [each.name]: text }), this.wrong[each.name]),
      )}
      <button class="button primary wide" ?disabled=${this.busy}>${t(this.busy ? 'session.signingIn' : 'session.signIn')}</button>
      <button type="button" class="button plain wide" @click=${() => this.switchWay()}>
        ${t(this.byCode ? 'session.withPassword' : 'session.withCode')}
      </button>
    </form>`;
  }

  languages() {
    return html`<div class="languages" role="group" aria-label=${t('settings.language')}>
      ${Object.entries(LANGUAGES).map(
        ([tag, name]) =>
          html`<button lang=${tag} aria-pressed=${language() === tag} @click=${() => chooseLanguage(tag)}>${name}</button>`,
      )}
    </div>`;
  }

  switchWay() {
    this.byCode = !this.byCode;
    this.wrong = {};
    this.refusal = undefined;
  }

  async submit(event) {
    event.preventDefault();
    this.wrong = faults(this.controls, this.value);
    if (Object.keys(this.wrong).length) {
      await showFault(this);
      return;
    }
    await this.signIn();
  }

  async signIn() {
    this.busy = true;
    this.refusal = undefined;
    try {
      const { code, username, password } = this.value;
      await field.signIn(this.byCode ? { code: code.trim() } : { username: username.trim(), password });
      replace('/today');
    } catch (refusal) {
      console.warn(refusal);
      this.refusal = wordsFor(refusal);
    } finally {
      this.busy = false;
    }
  }
}

function wordsFor(refusal) {
  const { code, retryAfter } = refusal;
  if (code === 'throttled') return t('refusal.throttled', { span: span((retryAfter ?? 60) * 1000) });
  return worded(refusal, label('refusal', code), 'refusal.other');
}

customElements.define('mtl-sign-in', SignIn);
