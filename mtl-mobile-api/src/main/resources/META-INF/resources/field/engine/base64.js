/** @param {ArrayBuffer|Uint8Array} bytes @returns {string} base64url without padding, as the protocol writes bytes */
export function base64url(bytes) {
  const base64 = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
