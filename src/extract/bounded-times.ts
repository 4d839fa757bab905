import type { TimeMention } from '../document/extracted-document.ts';
import type { DateInterval } from '../schema/dates.ts';
import type { EventTime } from './own-times.ts';
import type { ExtractionContext } from './extraction-context.ts';
import { objectsOf } from './slots.ts';

/** How long a governor is looked for above a noun: "use the days ahead of it *to continue a period* of consultations". */
const MAX_DEPTH = 4;

/**
 * Dates what lies ahead by what it comes before: "will consult allies ahead of the talks of May 3" is from publication until then.
 * @param findNounTime the stated time of a happening
 */
export function createBoundedTimes(
  context: ExtractionContext,
  times: readonly TimeMention[],
  findNounTime: (noun: number) => EventTime | undefined,
): (predicate: number) => EventTime | undefined {
  const { syntax, token, predicates } = context;
  const published = context.document.article.published?.value;

  const findBound = (verb: number): EventTime | undefined => {
    const objects = syntax.children(verb).filter((child) => isStretch(child, context));
    for (const holder of [verb, ...objects]) {
      for (const child of syntax.children(holder)) {
        const { dep } = token(child);
        if (!['prep', 'advmod'].includes(dep) || !predicates.beforehand.has(context.lemma(child))) continue;
        for (const object of objectsOf(child, context)) {
          const own = times.find(({ firstToken, endToken }) => firstToken <= object && object < endToken);
          const bound =
            own?.interval === undefined ? findNounTime(object) : { time: own.index, date: own.interval };
          if (bound?.date !== undefined) return bound;
        }
      }
    }
    return undefined;
  };

  return (predicate) => {
    if (published === undefined) return undefined;
    for (const verb of listGovernors(predicate, context)) {
      const bound = findBound(verb);
      if (bound?.date === undefined || bound.time === undefined || bound.date.start <= published) continue;
      const date: DateInterval = { start: published, end: bound.date.start, precision: 'interval' };
      return { time: bound.time, date };
    }
    return undefined;
  };
}

/** "Use *the days* ahead of it". */
function isStretch(noun: number, { token, predicates, lemma }: ExtractionContext): boolean {
  return token(noun).dep === 'dobj' && predicates.timeUnit.has(lemma(noun));
}

/** The verbs of whose time a predicate is, from itself upwards: over infinitives, and over nouns that only count or span it. */
function listGovernors(predicate: number, context: ExtractionContext): readonly number[] {
  const governors: number[] = [];
  let at = predicate;
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    if (context.isVerb(at)) governors.push(at);
    const { dep, head } = context.token(at);
    const isCounted =
      dep === 'pobj' && context.predicates.portion.has(context.lemma(context.token(head).head));
    if (isCounted) at = context.token(head).head;
    else if (['dobj', 'nsubjpass', 'xcomp'].includes(dep)) at = head;
    else break;
  }
  return governors;
}
