/** Decodes quoted-printable text as old phones write it into vCards. */
export function decodeQuotedPrintable(text, charset = 'utf-8') {
  const bytes = [];
  for (let at = 0; at < text.length; at += 1) {
    const hex = text[at] === '=' && /^[0-9A-F]{2}$/i.test(text.slice(at + 1, at + 3));
    if (hex) {
      bytes.push(parseInt(text.slice(at + 1, at + 3), 16));
      at += 2;
    } else {
      bytes.push(...new TextEncoder().encode(text[at]));
    }
  }
  return new TextDecoder(known(charset)).decode(new Uint8Array(bytes));
}

function known(charset) {
  try {
    return new TextDecoder(charset).encoding;
  } catch {
    return 'utf-8';
  }
}
