import { html, nothing } from 'lit';
import { kept } from '../data/capturing.js';
import { field } from '../door.js';
import { Element } from '../element.js';
import { t } from '../i18n.js';
import { chip } from './controls.js';

/** Over which networks photos go out. Where the browser does not tell which one it is in, "only Wi-Fi" means: when the person says so. */
class PhotoSetting extends Element {
  static properties = { setting: { state: true } };

  async connectedCallback() {
    super.connectedCallback();
    this.setting = await field.photosOver();
  }

  render() {
    if (!this.setting) return nothing;
    const { over, isKnown } = this.setting;
    return html`<fieldset class="field">
      <legend>${t('photos.over')}</legend>
      <div class="chips">
        ${['wifi', 'any'].map((each) => chip('radio', 'photos-over', t(`photosOver.${each}`), over === each, () => this.choose(each)))}
      </div>
      ${over === 'wifi' && !isKnown ? html`<p class="hint">${t('photos.unknownNetwork')}</p>` : nothing}
    </fieldset>`;
  }

  async choose(over) {
    this.setting = { ...this.setting, over };
    await kept(() => field.choosePhotosOver(over));
  }
}

customElements.define('mtl-photo-setting', PhotoSetting);
