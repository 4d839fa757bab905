/**
 * Any number of articles made from the gold's: each takes paragraphs of two of them and gives persons, bodies and places new
 * names, drawn from a cast that grows with the corpus and in which few are named often and most seldom. So names repeat across
 * articles, surnames are shared, and resolution has real work. One article in twenty is a copy of an earlier one, as wire stories are.
 * The same number gives the same bytes.
 *
 *     node bench/recombined-articles.js 1000 > articles.jsonl
 */
import { readFileSync, realpathSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';

const CORPORA = ['gum-news-dev', 'meantime-dev', 'seeds'];
const GIVEN =
  'Anna Boris Clara David Elena Felix Grace Henry Irene James Karin Louis Maria Nadia Oscar Paula Quentin Rosa Samuel Teresa Ulrich Vera Walter Xenia Yusuf Zoe Albert Bianca Carlos Diana Edward Fiona'.split(
    ' ',
  );
const FIRST =
  'Ash Bar Cal Dun El Fal Gar Hal Is Kel Lan Mar Nor Os Pen Quin Ros Sal Tam Ul Ver Wal Yor Zel'.split(' ');
const LAST =
  'berg bridge bury cott dale den field ford grove ham hurst ley lock mann mere mont more ner ridge sen son stone ton vale ward wick wood worth'.split(
    ' ',
  );
const BODIES =
  'Group,Industries,Institute,Bank,Airlines,Council,Party,University,Agency,Foundation,Ministry,Press'.split(
    ',',
  );
const COPY_SHARE = 0.05;
/** Persons, bodies and places that an article brings, on average. */
const CAST_SHARE = 0.4;
const FIRST_DAY = Date.UTC(2020, 0, 1);
const DAYS = 730;

/** @see mulberry32 (Tommy Ettinger, public domain) */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function readLines(corpus, layer) {
  const text = readFileSync(new URL(`../test/gold/${corpus}/${layer}.jsonl`, import.meta.url), 'utf8');
  return text.trimEnd().split('\n').map(JSON.parse);
}

/** Paragraphs of the gold, each with its names (outermost only) by offset in the paragraph. */
function readOriginals() {
  return CORPORA.flatMap((corpus) => {
    const names = Map.groupBy?.bind(Map) ?? groupBy;
    const mentionsOf = names(
      readLines(corpus, 'mentions').filter(({ kind, start }) => kind === 'name' && start !== undefined),
      ({ doc }) => doc,
    );
    return readLines(corpus, 'documents').map(({ id, text }) => {
      const mentions = (mentionsOf.get(id) ?? []).sort((a, b) => a.start - b.start || b.end - a.end);
      const paragraphs = [...text.matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => ({
        text: line,
        names: keepOutermost(
          mentions
            .filter(({ start, end }) => start >= index && end <= index + line.length)
            .map((mention) => ({ ...mention, start: mention.start - index, end: mention.end - index })),
        ),
      }));
      return { id, paragraphs };
    });
  });
}

function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

function keepOutermost(names) {
  let end = 0;
  return names.filter((name) => {
    if (name.start < end) return false;
    end = name.end;
    return true;
  });
}

/** Name number `rank` of the cast: every person, body and place has another. */
function createName(type, rank) {
  const stem = FIRST[rank % FIRST.length] + LAST[Math.floor(rank / FIRST.length) % LAST.length];
  const round = Math.floor(rank / (FIRST.length * LAST.length));
  // Surnames are shared by some, given names by many.
  if (type === 'person')
    return { short: stem, full: `${GIVEN[(rank * 7 + round) % GIVEN.length]} ${stem}${'ski'.repeat(round)}` };
  const name = type === 'organization' ? `${stem} ${BODIES[(rank + round) % BODIES.length]}` : stem;
  return { short: name, full: name };
}

/** @returns a generator of `{id, text, publishedAt?}` */
export function* recombineArticles(count) {
  const originals = readOriginals();
  const castSize = Math.max(20, Math.round(count * CAST_SHARE));
  const made = [];
  for (let number = 0; number < count; number++) {
    const random = createRandom(number + 1);
    const pick = (items) => items[Math.floor(random() * items.length)];
    const id = `article-${String(number).padStart(6, '0')}`;
    const day = new Date(FIRST_DAY + Math.floor(random() * DAYS) * 864e5).toISOString().slice(0, 10);
    if (made.length > 0 && random() < COPY_SHARE) {
      yield { id, text: pick(made), publishedAt: day };
      continue;
    }
    const [first, second] = [pick(originals), pick(originals)];
    const cut = Math.ceil(first.paragraphs.length * (0.5 + random() / 2));
    const paragraphs = [
      ...first.paragraphs.slice(0, cut),
      ...second.paragraphs.slice(Math.ceil(second.paragraphs.length * (0.6 + random() / 3))),
    ];
    const cast = new Map();
    const rename = ({ entity, type, text }) => {
      // Countries stay: there are no more of them in many articles than in few.
      if (type !== 'person' && type !== 'organization' && type !== 'place') return text;
      // The square makes few frequent and most rare.
      if (!cast.has(entity))
        cast.set(
          entity,
          random() < 0.15 ? undefined : createName(type, Math.floor(random() ** 2 * castSize)),
        );
      const name = cast.get(entity);
      if (name === undefined) return text;
      return text.includes(' ') ? name.full : name.short;
    };
    const text = paragraphs.map((paragraph) => renameIn(paragraph, rename)).join('\n\n');
    if (made.length < 2000) made.push(text);
    yield { id, text, ...(random() < 0.9 && { publishedAt: day }) };
  }
}

function renameIn({ text, names }, rename) {
  let at = 0;
  let out = '';
  for (const name of names) {
    out += text.slice(at, name.start) + rename(name);
    at = name.end;
  }
  return out + text.slice(at);
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  for (const article of recombineArticles(Number(process.argv[2] ?? 1000)))
    process.stdout.write(`${JSON.stringify(article)}\n`);
}
