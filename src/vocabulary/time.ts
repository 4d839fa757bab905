import { z } from 'zod';

import { readYamlVocabulary } from './load.ts';

/** -1: the one before, 0: the one that holds the reference day, 1: the one after. */
export type Shift = -1 | 0 | 1;
export type BaseUnit =
  'second' | 'minute' | 'hour' | 'day' | 'weekend' | 'week' | 'month' | 'quarter' | 'year';
/** TIMEX3 codes of morning, midday, afternoon, evening and night. */
export type PartOfDay = 'MO' | 'MI' | 'AF' | 'EV' | 'NI';
/** From where a distance in time is counted. */
export type Origin = 'publication' | 'narrative' | 'event';
export type ReferenceValue = 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';

interface UnitWord {
  /** `count` of `base` make one. */
  readonly base: BaseUnit;
  readonly count: number;
  readonly plural: boolean;
}

export interface Season {
  readonly code: 'SP' | 'SU' | 'FA' | 'WI';
  /** 1–12; a season has three months. */
  readonly firstMonth: number;
  /** Whether the word has a common meaning that is no season ("spring", "fall"). */
  readonly ambiguous: boolean;
}

/** 1–12. Abbreviations need a day or year beside them, ambiguous names any sign of time. */
interface MonthName {
  readonly month: number;
  readonly abbreviation: boolean;
  readonly ambiguous: boolean;
}

/** 0 (Sunday) to 6. */
interface WeekdayName {
  readonly weekday: number;
  readonly abbreviation: boolean;
}

/** A day of the year: fixed, the nth weekday of a month (-1: the last), or days from Easter Sunday. */
export type HolidayRule =
  | { readonly month: number; readonly day: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number }
  | { readonly easter: number };

/** The words of English time expressions, all in lower case, indexed for lookup. */
export interface TimeVocabulary {
  /** `month` is 1–12. Abbreviations need a day or year beside them, ambiguous names any sign of time. */
  readonly months: ReadonlyMap<
    string,
    { readonly month: number; readonly abbreviation: boolean; readonly ambiguous: boolean }
  >;
  /** `weekday` is 0 (Sunday) to 6. */
  readonly weekdays: ReadonlyMap<string, { readonly weekday: number; readonly abbreviation: boolean }>;
  /** Words that make a weekday a name: "Black Monday". */
  readonly weekdayNames: ReadonlySet<string>;
  readonly seasons: ReadonlyMap<string, Season>;
  readonly partsOfDay: ReadonlyMap<string, PartOfDay>;
  readonly units: ReadonlyMap<string, UnitWord>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  /** "nineties" → 9. */
  readonly decadeNames: ReadonlyMap<string, number>;
  readonly vagueAmounts: ReadonlySet<string>;
  readonly pairWords: ReadonlySet<string>;
  readonly barePluralPrepositions: ReadonlySet<string>;
  readonly amountFillers: ReadonlySet<string>;
  /** "last", "this", "next": counted from publication. */
  readonly shifts: ReadonlyMap<string, Shift>;
  /** "previous", "same", "following": counted from the time which the story has reached. */
  readonly narrativeShifts: ReadonlyMap<string, Shift>;
  readonly fillers: ReadonlySet<string>;
  readonly boundaryNouns: ReadonlySet<string>;
  readonly phaseWords: ReadonlySet<string>;
  readonly comparatives: ReadonlyMap<string, Shift>;
  readonly directions: ReadonlyMap<string, { readonly shift: Shift; readonly origin: Origin }>;
  readonly deicticDays: ReadonlyMap<string, { readonly days: number; readonly part?: PartOfDay | undefined }>;
  /** Hour of "noon" and "midnight". */
  readonly clockNames: ReadonlyMap<string, number>;
  readonly meridiems: ReadonlyMap<string, 'am' | 'pm'>;
  readonly universalZones: ReadonlySet<string>;
  readonly zones: ReadonlySet<string>;
  readonly zoneNames: ReadonlySet<string>;
  readonly placeZones: ReadonlySet<string>;
  readonly zoneTails: ReadonlySet<string>;
  readonly clockPrepositions: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly fiscalWords: ReadonlySet<string>;
  readonly amountNouns: ReadonlySet<string>;
  readonly quarterNouns: ReadonlySet<string>;
  /** TIMEX3 value of "daily", "annual". */
  readonly setWords: ReadonlyMap<string, string>;
  readonly setDistributors: ReadonlySet<string>;
  readonly rateWords: ReadonlySet<string>;
  /** Phrases as words joined by single spaces. */
  readonly references: ReadonlyMap<string, ReferenceValue>;
  /** Phrases as lexemes joined by single spaces ("new year 's day"). */
  readonly holidays: ReadonlyMap<string, HolidayRule>;
  readonly futureModals: ReadonlySet<string>;
  readonly schedulingWords: ReadonlySet<string>;
  readonly intentionWords: ReadonlySet<string>;
  readonly narrativePresentVerbs: ReadonlySet<string>;
}

const word = z.string().regex(/^[^\p{Lu}]+$/u, 'must be in lower case');
const words = z.array(word).min(1);
const side = z.enum(['past', 'present', 'future']);
const partOfDay = z.enum(['MO', 'MI', 'AF', 'EV', 'NI']);
const monthNumber = z.int().min(1).max(12);
const baseUnit = z.enum(['second', 'minute', 'hour', 'day', 'weekend', 'week', 'month', 'quarter', 'year']);

const schema = z.strictObject({
  months: z
    .array(
      z.strictObject({ names: words, abbreviations: z.array(word), ambiguous: z.boolean().default(false) }),
    )
    .length(12),
  weekdays: z.array(z.strictObject({ name: word, abbreviations: z.array(word) })).length(7),
  weekdayNames: words,
  seasons: z.record(
    word,
    z.strictObject({
      code: z.enum(['SP', 'SU', 'FA', 'WI']),
      firstMonth: monthNumber,
      ambiguous: z.boolean(),
    }),
  ),
  partsOfDay: z.record(word, partOfDay),
  units: z.record(word, z.strictObject({ words, base: baseUnit, count: z.int().positive() })),
  numbers: z.record(word, z.int().positive()),
  ordinals: z.record(word, z.int().positive()),
  decadeNames: z.record(word, z.int().min(0).max(9)),
  vagueAmounts: words,
  pairWords: words,
  barePluralPrepositions: words,
  amountFillers: words,
  shifts: z.record(side, words),
  narrativeShifts: z.record(side, words),
  fillers: words,
  boundaryNouns: words,
  phaseWords: words,
  comparatives: z.record(word, side),
  directions: z.record(
    word,
    z.strictObject({ shift: side, origin: z.enum(['publication', 'narrative', 'event']) }),
  ),
  deicticDays: z.record(word, z.strictObject({ days: z.int(), part: partOfDay.optional() })),
  clockNames: z.record(word, z.int().min(0).max(23)),
  meridiems: z.record(word, z.enum(['am', 'pm'])),
  universalZones: words,
  zones: words,
  zoneNames: words,
  placeZones: words,
  zoneTails: words,
  clockPrepositions: words,
  prepositions: words,
  fiscalWords: words,
  amountNouns: words,
  quarterNouns: words,
  sets: z.strictObject({ adverbs: z.record(word, z.string()), distributors: words, rateWords: words }),
  references: z.record(z.enum(['PRESENT_REF', 'PAST_REF', 'FUTURE_REF']), words),
  holidays: z.array(
    z.union([
      z.strictObject({ names: words, month: monthNumber, day: z.int().min(1).max(31) }),
      z.strictObject({
        names: words,
        month: monthNumber,
        weekday: z.int().min(0).max(6),
        nth: z.int().min(-1).max(5),
      }),
      z.strictObject({ names: words, easter: z.int() }),
    ]),
  ),
  tense: z.strictObject({
    futureModals: words,
    schedulingWords: words,
    intentionWords: words,
    narrativePresentVerbs: words,
  }),
});

const SHIFT_OF_SIDE = { past: -1, present: 0, future: 1 } as const satisfies Record<string, Shift>;

/** Reads `data/time.yaml`. @throws {VocabularyError} naming the line of the first problem. */
export function loadTimeVocabulary(): TimeVocabulary {
  const data = readYamlVocabulary('time', schema);
  return {
    months: new Map(
      data.months.flatMap(({ names, abbreviations, ambiguous }, index): [string, MonthName][] => [
        ...names.map((name): [string, MonthName] => [
          name,
          { month: index + 1, abbreviation: false, ambiguous },
        ]),
        ...abbreviations.map((name): [string, MonthName] => [
          name,
          { month: index + 1, abbreviation: true, ambiguous: true },
        ]),
      ]),
    ),
    weekdays: new Map(
      data.weekdays.flatMap(({ name, abbreviations }, weekday): [string, WeekdayName][] => [
        [name, { weekday, abbreviation: false }],
        ...abbreviations.map((short): [string, WeekdayName] => [short, { weekday, abbreviation: true }]),
      ]),
    ),
    weekdayNames: new Set(data.weekdayNames),
    seasons: toMap(data.seasons),
    partsOfDay: toMap(data.partsOfDay),
    units: new Map(
      Object.values(data.units).flatMap((unit) =>
        unit.words.map(
          (name) => [name, { base: unit.base, count: unit.count, plural: name.endsWith('s') }] as const,
        ),
      ),
    ),
    numbers: toMap(data.numbers),
    ordinals: toMap(data.ordinals),
    decadeNames: toMap(data.decadeNames),
    vagueAmounts: new Set(data.vagueAmounts),
    pairWords: new Set(data.pairWords),
    barePluralPrepositions: new Set(data.barePluralPrepositions),
    amountFillers: new Set(data.amountFillers),
    shifts: invertSides(data.shifts),
    narrativeShifts: invertSides(data.narrativeShifts),
    fillers: new Set(data.fillers),
    boundaryNouns: new Set(data.boundaryNouns),
    phaseWords: new Set(data.phaseWords),
    comparatives: new Map(Object.entries(data.comparatives).map(([name, to]) => [name, SHIFT_OF_SIDE[to]])),
    directions: new Map(
      Object.entries(data.directions).map(([name, { shift, origin }]) => [
        name,
        { shift: SHIFT_OF_SIDE[shift], origin },
      ]),
    ),
    deicticDays: toMap(data.deicticDays),
    clockNames: toMap(data.clockNames),
    meridiems: toMap(data.meridiems),
    universalZones: new Set(data.universalZones),
    zones: new Set(data.zones),
    zoneNames: new Set(data.zoneNames),
    placeZones: new Set(data.placeZones),
    zoneTails: new Set(data.zoneTails),
    clockPrepositions: new Set(data.clockPrepositions),
    prepositions: new Set(data.prepositions),
    fiscalWords: new Set(data.fiscalWords),
    amountNouns: new Set(data.amountNouns),
    quarterNouns: new Set(data.quarterNouns),
    setWords: toMap(data.sets.adverbs),
    setDistributors: new Set(data.sets.distributors),
    rateWords: new Set(data.sets.rateWords),
    references: new Map(
      Object.entries(data.references).flatMap(([value, phrases]) =>
        phrases.map((phrase) => [phrase, value as ReferenceValue] as const),
      ),
    ),
    holidays: new Map(
      data.holidays.flatMap(({ names, ...rule }) => names.map((name) => [name, rule] as const)),
    ),
    futureModals: new Set(data.tense.futureModals),
    schedulingWords: new Set(data.tense.schedulingWords),
    intentionWords: new Set(data.tense.intentionWords),
    narrativePresentVerbs: new Set(data.tense.narrativePresentVerbs),
  };
}

function toMap<Value>(record: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(record));
}

function invertSides(
  sides: Readonly<Record<keyof typeof SHIFT_OF_SIDE, readonly string[]>>,
): ReadonlyMap<string, Shift> {
  return new Map(
    (['past', 'present', 'future'] as const).flatMap((to) =>
      sides[to].map((name) => [name, SHIFT_OF_SIDE[to]] as const),
    ),
  );
}
