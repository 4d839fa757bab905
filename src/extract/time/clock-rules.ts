import type { TimeExpression } from './expression.ts';
import { parseDigits } from './lexemes.ts';
import type { Found, Line } from './line.ts';
import { skipStop, skipWord, tagAt, wordAt } from './line.ts';

type Clock = Found<TimeExpression>;

/** "3:35 p.m. Eastern time", "18:00 UTC", "6am", "ten o'clock", "noon", "6:40 p.m. (GMT +8)". */
export function readClock(line: Line, at: number): Clock | undefined {
  return readNamedHour(line, at) ?? readDigitalTime(line, at) ?? readHourWord(line, at);
}

function readNamedHour(line: Line, at: number): Clock | undefined {
  const hour = line.vocabulary.clockNames.get(wordAt(line, at));
  if (hour === undefined || tagAt(line, at) === 'JJ' || tagAt(line, at + 1).startsWith('NN'))
    return undefined;
  return withZone(line, at + 1, hour, 0);
}

function readDigitalTime(line: Line, at: number): Clock | undefined {
  const { meridiems } = line.vocabulary;
  const lexeme = line.lexemes[at];
  const decimal = /^(\d{1,2})\.(\d{2})$/u.exec(lexeme?.text ?? '');
  const whole = parseDigits(lexeme);
  if (
    lexeme === undefined ||
    (decimal === null && (whole === undefined || ![1, 2, 4].includes(lexeme.text.length)))
  )
    return undefined;
  const hour = decimal === null ? (whole ?? 0) : Number(decimal[1]);
  const minutes = decimal === null ? readMinutes(line, at + 1) : { end: at + 1, value: Number(decimal[2]) };
  const end = minutes?.end ?? at + 1;
  const meridiem = meridiems.get(wordAt(line, end));
  if (meridiem !== undefined) {
    if (hour < 1 || hour > 12 || (minutes?.value ?? 0) > 59) return undefined;
    const afternoon = (hour % 12) + (meridiem === 'pm' ? 12 : 0);
    return withZone(line, skipMeridiem(line, end), afternoon, minutes?.value ?? 0);
  }
  if (lexeme.text.length === 4 && whole !== undefined) return readMilitaryTime(line, at, whole);
  if (decimal !== null || hour > 24 || (minutes?.value ?? 0) > 59) return undefined;
  if (minutes !== undefined) {
    const next = line.lexemes[end];
    if (next?.glued === true && /^[\d:]/u.test(next.text)) return undefined;
    const marked =
      line.vocabulary.clockPrepositions.has(wordAt(line, at - 1)) || readZone(line, end) !== undefined;
    return marked ? withZone(line, end, hour % 24, minutes.value) : undefined;
  }
  return wordAt(line, end) === "o'clock" ? withZone(line, end + 1, hour % 24, 0) : undefined;
}

/** "1800 UTC": four digits are a time of day only before universal time. */
function readMilitaryTime(line: Line, at: number, digits: number): Clock | undefined {
  const hour = Math.floor(digits / 100);
  const valid = hour <= 23 && digits % 100 <= 59 && readZone(line, at + 1)?.value === true;
  return valid ? withZone(line, at + 1, hour, digits % 100) : undefined;
}

/** The ":35" of "3:35", and the seconds after it, which are dropped. */
function readMinutes(line: Line, at: number): Found<number> | undefined {
  const mark = line.lexemes[at];
  const digits = line.lexemes[at + 1];
  const minutes = parseDigits(digits);
  if (
    mark?.text !== ':' ||
    !mark.glued ||
    digits?.glued !== true ||
    digits.text.length !== 2 ||
    minutes === undefined
  )
    return undefined;
  const seconds = line.lexemes[at + 3];
  const more = wordAt(line, at + 2) === ':' && seconds?.glued === true && parseDigits(seconds) !== undefined;
  return { end: more ? at + 4 : at + 2, value: minutes };
}

/** "ten o'clock", "five p.m." */
function readHourWord(line: Line, at: number): Clock | undefined {
  const hour = line.vocabulary.numbers.get(wordAt(line, at));
  if (hour === undefined || hour > 12) return undefined;
  const meridiem = line.vocabulary.meridiems.get(wordAt(line, at + 1));
  if (meridiem !== undefined && wordAt(line, at + 1) !== 'am')
    return withZone(line, skipMeridiem(line, at + 1), (hour % 12) + (meridiem === 'pm' ? 12 : 0), 0);
  return wordAt(line, at + 1) === "o'clock" ? withZone(line, at + 2, hour % 12, 0) : undefined;
}

/** Steps over "am" or "p.m."; the stop is that of the abbreviation only if it has another. */
function skipMeridiem(line: Line, at: number): number {
  return wordAt(line, at).includes('.') ? skipStop(line, at + 1) : at + 1;
}

/** Takes the time zone that follows into the expression. */
function withZone(line: Line, at: number, hour: number, minute: number): Clock {
  const zone = readZone(line, at);
  const offset =
    zone !== undefined && /^[+-]$/u.test(wordAt(line, zone.end)) && /^\d/u.test(wordAt(line, zone.end + 1));
  const value = { form: 'clock', hour, minute, universal: zone?.value === true && !offset } as const;
  if (zone === undefined) return { end: at, value };
  const end = offset ? zone.end + 2 : zone.end;
  return { end: wordAt(line, at) === '(' && wordAt(line, end) === ')' ? end + 1 : end, value };
}

/** Where a time zone ends, and whether it is universal time. */
function readZone(line: Line, at: number): Found<boolean> | undefined {
  const { universalZones, zones, zoneNames, placeZones, zoneTails } = line.vocabulary;
  const first = skipWord(line, at, OPENING);
  const lexeme = line.lexemes[first];
  if (lexeme === undefined) return undefined;
  const upper = lexeme.text === lexeme.text.toUpperCase();
  if (upper && universalZones.has(lexeme.lower)) return { end: first + 1, value: true };
  if (upper && zones.has(lexeme.lower)) return { end: first + 1, value: false };
  let end = first + 1;
  while (end < first + 3 && zoneTails.has(wordAt(line, end))) end += 1;
  if (end > first + 1 && placeZones.has(lexeme.lower)) return { end, value: false };
  return zoneNames.has(lexeme.lower) && lexeme.capitalized ? { end: first + 1, value: false } : undefined;
}

const OPENING: ReadonlySet<string> = new Set(['(']);
