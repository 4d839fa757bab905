import type { DateInterval } from '../../schema/dates.ts';
import { trimEndCharacters } from '../../schema/trimming.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** "30 Dec 2021", "Dec 2021", "2021"; a span of days by both ends, with what they share named once: "17–18 Mar 2021". */
export function nameDate(date: DateInterval): string {
  const year = date.start.slice(0, 4);
  const month = `${nameMonth(date.start)} ${year}`;
  switch (date.precision) {
    case 'day':
      return nameDay(date.start);
    case 'month':
      return month;
    case 'year':
      return year;
    case 'week':
    case 'interval':
      return date.start.slice(0, 7) === date.end.slice(0, 7)
        ? `${String(Number(date.start.slice(8, 10)))}–${nameDay(date.end)}`
        : `${nameDay(date.start)} – ${nameDay(date.end)}`;
  }
}

function nameDay(day: string): string {
  return `${String(Number(day.slice(8, 10)))} ${nameMonth(day)} ${day.slice(0, 4)}`;
}

function nameMonth(day: string): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
}

/** Third person singular of an English verb's lemma; of several words the first is the verb: "call back" → "calls back". */
export function toThirdPerson(lemma: string): string {
  const [verb = '', ...rest] = lemma.split(' ');
  return [inflect(verb), ...rest].join(' ');
}

function inflect(verb: string): string {
  if (verb === 'be') return 'is';
  if (verb === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|o)$/u.test(verb)) return `${verb}es`;
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ies`;
  return `${verb}s`;
}

/** At most `length` units, cut between words; white space becomes single spaces and outer quotation marks go. */
export function shorten(text: string, length: number): string {
  const opened = text.replace(/\s+/gu, ' ').replace(/^[\s"“”‘’'.,;:—–-]+/u, '');
  const plain = trimEndCharacters(opened, /[\s"“”‘’',;:—–-]/u);
  if (plain.length <= length) return closeQuotation(plain, length);
  const cut = plain.lastIndexOf(' ', length - 1);
  const kept = plain.slice(0, cut > length / 2 ? cut : length - 1);
  // A cut through a surrogate pair would leave half a character.
  return `${trimEndCharacters(kept, /[\s,;:—–-]/u).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

/** A quotation that lost its end with the outer marks gets it back, where there is room. */
function closeQuotation(text: string, length: number): string {
  const isOpen = text.lastIndexOf('“') > text.lastIndexOf('”');
  return isOpen && text.length < length ? `${text}”` : text;
}

export function toSentenceCase(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
