import type { EventMention } from '../document/extracted-document.ts';
import { ROLES } from '../schema/event-types.ts';
import type { EventType } from '../schema/event-types.ts';
import { isInfinitive } from './clause-form.ts';
import type { ExtractionContext } from './extraction-context.ts';

/** Kinds of which what is done and what it is done for are one: not "bought it to expand". */
const SINGLE: ReadonlySet<EventType> = new Set<EventType>([
  'SURVEIL',
  'CONSULT',
  'MOBILIZE',
  'FIGHT',
  'ASSAULT',
  'PROTEST',
  'INVESTIGATE',
]);
/** Complements of verbs are nested a few deep: "was to *try* to *collect*". */
const MAX_DEPTH = 4;

/**
 * Whether the sentence itself says that two words tell of one happening: what it is done for ("flew a plane to *gather* intelligence",
 * "the flight was to *collect* it"), or what it is the first of ("the flight marked the first time that one had *flown* there").
 */
export function isOneByConstruction(
  earlier: EventMention,
  later: EventMention,
  context: ExtractionContext,
): boolean {
  const [first, second] = [earlier.trigger.token, later.trigger.token];
  if (earlier.sentence !== later.sentence || !SINGLE.has(later.type) || !context.isVerb(second)) return false;
  if (context.isNoun(first)) {
    const isOfKind = earlier.type === later.type || earlier.type === 'OTHER';
    return isOfKind && (isPurposeOfNoun(second, first, context) || isOccasionMarked(second, first, context));
  }
  const { dep, head } = context.token(second);
  return earlier.type === later.type && dep === 'advcl' && head === first && isInfinitive(second, context);
}

/** "The flight was for them to try and *collect* intelligence". */
function isPurposeOfNoun(verb: number, noun: number, context: ExtractionContext): boolean {
  let at = verb;
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const { dep, head } = context.token(at);
    if (dep === 'conj' || (dep === 'xcomp' && context.predicates.tried.has(context.lemma(head)))) at = head;
    else {
      const isPurpose = ['advcl', 'xcomp', 'ccomp'].includes(dep) && isInfinitive(at, context);
      return isPurpose && context.lemma(head) === 'be' && isSubject(noun, head, context);
    }
  }
  return false;
}

/** "The flight marked the first time a plane had *flown* over the region". */
function isOccasionMarked(verb: number, noun: number, context: ExtractionContext): boolean {
  const { predicates, syntax, token } = context;
  const time = token(verb).head;
  if (token(verb).dep !== 'relcl' || context.lemma(time) !== 'time') return false;
  const isCounted = syntax.children(time).some((child) => predicates.ordinal.has(context.lemma(child)));
  const { dep, head } = token(time);
  return isCounted && ['dobj', 'attr'].includes(dep) && isSubject(noun, head, context);
}

function isSubject(noun: number, verb: number, { token }: ExtractionContext): boolean {
  return token(noun).head === verb && token(noun).dep === 'nsubj';
}

/**
 * "His *interview* with Lund … As the two were *discussing* the plan": what the two of an interview talk about next is talked of in
 * it, although an interview is a saying and a talk is a meeting.
 */
export function isTalkOfInterview(
  earlier: EventMention,
  later: EventMention,
  context: ExtractionContext,
): boolean {
  const { frames, document, isNoun, isVerb } = context;
  const distance = later.sentence - earlier.sentence;
  if (later.type !== 'CONSULT' || !isVerb(later.trigger.token) || !isNoun(earlier.trigger.token))
    return false;
  if (distance > 1 || !frames.nounPatterns(earlier.lemma).some(({ frame }) => frame.edge === 'INTERVIEWED'))
    return false;
  const listParties = (event: EventMention): readonly number[] => [
    ...new Set(
      event.arguments
        .filter(({ role }) => ROLES[role].side !== 'none')
        .flatMap(({ cluster }) => {
          const members = cluster === undefined ? [] : (document.clusters[cluster]?.members ?? []);
          return members.length > 0 || cluster === undefined ? members : [cluster];
        }),
    ),
  ];
  const [first, second] = [listParties(earlier), listParties(later)];
  return first.length > 1 && first.length === second.length && first.every((party) => second.includes(party));
}
