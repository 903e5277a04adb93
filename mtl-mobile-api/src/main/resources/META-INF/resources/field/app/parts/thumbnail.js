import { html } from 'lit';
import { field } from '../door.js';
import { Element } from '../element.js';
import { icon } from '../icons.js';

/** A photo, small; where it is not on this phone, its place. */
class Thumbnail extends Element {
  static properties = {
    photo: { attribute: false },
    name: { attribute: false },
    url: { state: true },
  };

  async willUpdate(changed) {
    if (!changed.has('photo')) return;
    this.url = await field.photoUrl(this.photo.id, { thumbnail: true });
  }

  render() {
    if (!this.url) return html`<span class="photo-missing" role="img" aria-label=${this.name}>${icon('photo')}</span>`;
    return html`<img src=${this.url} alt=${this.name} decoding="async" />`;
  }
}

customElements.define('mtl-thumbnail', Thumbnail);
