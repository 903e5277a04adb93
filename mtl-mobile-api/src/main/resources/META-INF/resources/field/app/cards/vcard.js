/** Reads vCards 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350). */
import { decodeQuotedPrintable } from './quoted-printable.js';

const HAN = /\p{Script=Han}/u;

/**
 * @param {string} text
 * @returns {Record<string, string>|null} the facts of the first card, null when there is none
 */
export function parseVCard(text) {
  const lines = unfold(text);
  const begin = lines.findIndex((line) => /^BEGIN:VCARD\s*$/i.test(line));
  if (begin < 0) return null;
  const end = lines.findIndex((line, at) => at > begin && /^END:VCARD\s*$/i.test(line));
  return facts(lines.slice(begin + 1, end < 0 ? undefined : end).map(property).filter(Boolean));
}

/** Joins what was folded: by a leading blank, or by a soft line break of quoted-printable. */
function unfold(text) {
  const lines = [];
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const before = lines.at(-1);
    if (/^[ \t]/.test(line) && before !== undefined) lines[lines.length - 1] = before + line.slice(1);
    else if (before?.endsWith('=') && /QUOTED-PRINTABLE/i.test(before)) lines[lines.length - 1] = before.slice(0, -1) + line;
    else lines.push(line);
  }
  return lines;
}

/** Reads one line: name, parameters and value. */
function property(line) {
  const colon = outsideQuotes(line, ':');
  if (colon < 0) return null;
  const [name, ...parameters] = line.slice(0, colon).split(';');
  const options = parameters.join(';').toUpperCase();
  const charset = /CHARSET="?([\w-]+)/.exec(options)?.[1];
  const raw = line.slice(colon + 1);
  const value = /QUOTED-PRINTABLE/.test(options) ? decodeQuotedPrintable(raw, charset) : raw;
  return { name: name.replace(/^.*\./, '').trim().toUpperCase(), options, value: value.trim() };
}

function outsideQuotes(line, mark) {
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    if (line[at] === mark && !quoted) return at;
  }
  return -1;
}

function facts(properties) {
  const all = (name) => properties.filter((each) => each.name === name && each.value);
  const first = (name) => preferred(all(name))?.value;
  const address = parts(preferred(all('ADR'))?.value);
  return kept({
    name: plain(first('FN')) || composed(parts(first('N'))) || plain(first('NICKNAME')),
    company: parts(first('ORG'))[0],
    jobTitle: plain(first('TITLE')) || plain(first('ROLE')),
    email: plain(first('EMAIL'))?.replace(/^mailto:/i, ''),
    phone: phone(all('TEL')),
    city: address[3],
    website: plain(first('URL')),
    note: plain(first('NOTE')),
  });
}

/** The one that is marked as preferred, else the first. */
function preferred(list) {
  return list.find((each) => /PREF/.test(each.options)) ?? list[0];
}

/** A mobile number reaches the person, any other only a desk, a fax nobody. */
function phone(list) {
  const voices = list.filter((each) => !/FAX|PAGER/.test(each.options));
  const best = voices.find((each) => /CELL|MOBILE|IPHONE/.test(each.options)) ?? preferred(voices);
  return plain(best?.value)?.replace(/^tel:/i, '');
}

/** The parts of a structured value. */
function parts(value) {
  return (value ?? '').split(/(?<!\\);/).map(plain);
}

/** Family name and given name in the order of their language. */
function composed([family = '', given = '', middle = '']) {
  if (HAN.test(family + given)) return family + given;
  return [given, middle, family].filter(Boolean).join(' ');
}

function plain(value) {
  return value?.replace(/\\n/gi, '\n').replace(/\\([,;:\\])/g, '$1').trim();
}

function kept(found) {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value));
}
