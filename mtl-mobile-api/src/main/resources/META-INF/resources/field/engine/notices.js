/** Tells all tabs of a person, and this one, that something changed. */

export class Notices {
  /**
   * @param {string} person
   * @param {(what: string) => void} heard
   */
  constructor(person, heard) {
    this.heard = heard;
    this.channel = new BroadcastChannel(`openmtl-field-${person}`);
    this.channel.onmessage = ({ data }) => heard(data);
  }

  /** @param {'data'|'none'|'wiped'} what 'none': signed out */
  tell(what) {
    this.channel.postMessage(what);
    this.heard(what);
  }

  close() {
    this.channel.close();
  }
}
