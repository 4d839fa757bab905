import type {
  BaseUnit,
  HolidayRule,
  Origin,
  PartOfDay,
  ReferenceValue,
  Season,
  Shift,
} from '../../vocabulary/time.ts';

/** A year by number, or by its distance from the year of publication ("last year"). */
export type YearReference = { readonly year: number } | { readonly yearShift: Shift };

export type Period = Exclude<BaseUnit, 'second' | 'minute' | 'hour'> | 'decade' | 'century';

/** An amount of time: "two and a half years"; `vague` for "several weeks". */
export interface Amount {
  readonly count: number | 'vague';
  readonly unit: BaseUnit;
}

/** What a time expression says by its words alone, before anything anchors it. */
export type TimeExpression =
  /** "Dec. 7, 2021", "7 December", "12/7/21"; `endDay` of a range "Dec. 7-9". */
  | {
      readonly form: 'day';
      readonly month: number;
      readonly day: number;
      readonly endDay?: number;
      /** "Friday, Oct. 10": 0 (Sunday) to 6. */
      readonly weekday?: number;
      readonly year?: YearReference;
    }
  /** "March 2014", "last October", "May". */
  | { readonly form: 'month'; readonly month: number; readonly year?: YearReference; readonly shift?: Shift }
  | { readonly form: 'year'; readonly year: number; readonly endYear?: number; readonly fiscal?: boolean }
  /** The digits that the years share: 199 for the 1990s, 18 for the 19th century. */
  | { readonly form: 'years'; readonly prefix: number; readonly length: 10 | 100 }
  | {
      readonly form: 'season';
      readonly season: Season;
      readonly year?: YearReference;
      readonly shift?: Shift;
    }
  | {
      readonly form: 'quarter';
      readonly part: 'Q' | 'H';
      readonly number: number;
      readonly year?: YearReference;
    }
  | {
      readonly form: 'holiday';
      readonly rule: HolidayRule;
      readonly year?: YearReference;
      readonly shift?: Shift;
    }
  | {
      readonly form: 'weekday';
      /** 0 (Sunday) to 6. */
      readonly weekday: number;
      readonly shift?: Shift;
      readonly origin: Origin;
    }
  /** "yesterday" is -1. */
  | { readonly form: 'deicticDay'; readonly days: number }
  /** "last week", "that same year", "the following day"; `phase` of "earlier this week". */
  | {
      readonly form: 'period';
      readonly period: Period;
      readonly shift: Shift;
      readonly origin: Origin;
      readonly phase?: Shift;
      /** "the same quarter last year" */
      readonly year?: YearReference;
    }
  /** "two weeks ago", "a day later". */
  | { readonly form: 'offset'; readonly amount: Amount; readonly shift: Shift; readonly origin: Origin }
  /** "six months"; `side` of "the past six months". */
  | {
      readonly form: 'duration';
      readonly amount: Amount;
      readonly side?: Shift;
      /** "two weeks before" an event: on which side of it. */
      readonly fromEvent?: Shift;
      /** "in two weeks": how long it takes until what lies ahead, or how long a thing took. */
      readonly fromNow?: true;
    }
  /** Morning, evening … of a day; without one, of the story's day. */
  | { readonly form: 'partOfDay'; readonly part: PartOfDay; readonly day?: TimeExpression }
  | {
      readonly form: 'clock';
      readonly hour: number;
      readonly minute: number;
      /** Whether the time is given in universal time. */
      readonly universal: boolean;
      readonly day?: TimeExpression;
    }
  | { readonly form: 'set'; readonly value: string }
  | { readonly form: 'reference'; readonly value: ReferenceValue };

/** An expression found in lexemes `[start, end)` of a line. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly expression: TimeExpression;
}
