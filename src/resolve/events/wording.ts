import type { DateInterval } from '../../schema/dates.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "30 December 2021", "December 2021", "2021"; a span of days by both ends. */
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
      return `${nameDay(date.start)} – ${nameDay(date.end)}`;
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
  const plain = text.replace(/\s+/gu, ' ').replace(/^[\s"“”‘’'.,;:—–-]+|[\s"“”‘’',;:—–-]+$/gu, '');
  if (plain.length <= length) return plain;
  const cut = plain.lastIndexOf(' ', length - 1);
  const kept = plain.slice(0, cut > length / 2 ? cut : length - 1);
  // A cut through a surrogate pair would leave half a character.
  return `${kept.replace(/[\s,;:—–-]+$/u, '').replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

export function toSentenceCase(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
