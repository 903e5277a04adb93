/** Shows the server that this is the phone that registered, since only here is its private key (RFC 9449). */
import { base64url } from './base64.js';
import { newId } from './ids.js';

const SIGNING = { name: 'ECDSA', hash: 'SHA-256' };

/**
 * @param {{key: CryptoKey, jwk: JsonWebKey}} keys the private and the public half
 * @param {{method: string, url: string, nonce?: string}} request `nonce` from the server's last answer
 * @returns {Promise<string>} for the header `DPoP`
 */
export async function proofFor({ key, jwk }, { method, url, nonce }) {
  const header = { typ: 'dpop+jwt', alg: 'ES256', jwk };
  // Our clock may be wrong by years; the server trusts its nonce instead.
  const claims = { jti: newId(), htm: method, htu: url, iat: Math.floor(Date.now() / 1000), nonce };
  const signed = `${encoded(header)}.${encoded(claims)}`;
  const signature = await crypto.subtle.sign(SIGNING, key, new TextEncoder().encode(signed));
  return `${signed}.${base64url(signature)}`;
}

function encoded(json) {
  return base64url(new TextEncoder().encode(JSON.stringify(json)));
}
