/** Identifiers made here: UUID version 7, in rising order within this page. */

let last = 0n;

/** @returns {string} a new id */
export function newId() {
  const random = crypto.getRandomValues(new Uint8Array(10));
  const head = risingHead(random);
  const hex = head.toString(16).padStart(16, '0');
  const tail = [...random.slice(2)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((parseInt(tail[0], 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12)}-${variant}${tail.slice(1, 4)}-${tail.slice(4)}`;
}

/** Milliseconds, the version, and 12 bits that are random unless the millisecond was seen before. */
function risingHead(random) {
  const salt = ((BigInt(random[0]) << 8n) | BigInt(random[1])) & 0x7ffn;
  const fresh = (BigInt(Date.now()) << 12n) | salt;
  last = fresh > last ? fresh : last + 1n;
  return ((last >> 12n) << 16n) | 0x7000n | (last & 0xfffn);
}
