import type { EventFrame } from '../vocabulary/event-frame.ts';
import { EVENT_TYPES } from '../schema/event-types.ts';
import type { EventType } from '../schema/event-types.ts';
import type { ExtractionContext } from './extraction-context.ts';
import {
  findComplements,
  findParticles,
  hasComplement,
  meetsNounDemands,
  meetsVerbDemands,
} from './frame-demands.ts';

/** The frame a predicate evokes, the words that evoked it, and how much it asked for. */
export interface EvokedFrame {
  readonly frame: EventFrame;
  /** "hold back", "phone call". */
  readonly lemma: string;
  /** Number of conditions that were met; 0 for a bare word. */
  readonly demands: number;
  /** The noun that met a demand for an object: "cut *ties*". */
  readonly object?: number;
  /** Whether the lexicon knows the word; unknown ones are `OTHER`. */
  readonly known: boolean;
}

/** Types of what one accuses others of. */
const HARM: ReadonlySet<EventType> = new Set<EventType>([
  'ASSAULT',
  'COERCE',
  'ELECTION_INTERFERENCE',
  'FIGHT',
  'SURVEIL',
]);

/** The most demanding frame of a verb whose demands are met. */
export function selectVerbFrame(verb: number, context: ExtractionContext): EvokedFrame {
  const lemma = context.lemma(findEmphasized(verb, context) ?? verb);
  const particles = findParticles(verb, context);
  const name = [lemma, ...particles].join(' ');
  const found = context.frames
    .verbPatterns(lemma)
    .find((pattern) => meetsVerbDemands(pattern, verb, context));
  const reports =
    context.predicates.report.has(lemma) &&
    context.syntax.children(verb).some((child) => isClause(child, context));
  const alleges = context.predicates.allege.has(lemma);
  if (reports && tellsHarm(verb, context, alleges ? isWrong : callsWrongdoer)) {
    const accuse = context.frames.verbPatterns('accuse')[0];
    if (accuse !== undefined) return { frame: accuse.frame, lemma: name, demands: 0, known: true };
  }
  if (reports && context.predicates.hinting.has(lemma) && tellsPenalty(verb, context)) {
    const threaten = context.frames.verbPatterns('threaten')[0];
    if (threaten !== undefined) return { frame: threaten.frame, lemma: name, demands: 0, known: true };
  }
  if (reports && (found === undefined || (found.objects === undefined && !isSpeech(found.frame)))) {
    const say = context.frames.verbPatterns('say')[0];
    if (say !== undefined) return { frame: say.frame, lemma: name, demands: 0, known: true };
  }
  if (found === undefined)
    return { frame: plainFrame(context, 'verb'), lemma: name, demands: 0, known: false };
  const demands =
    found.particles.length +
    (found.objects === undefined && found.objectTypes === undefined ? 0 : 1) +
    (found.preposition === undefined ? 0 : 1);
  const { objects } = found;
  const object = objects && findComplements(verb, context).find((head) => objects.has(context.lemma(head)));
  return {
    frame: found.frame,
    lemma: [lemma, ...found.particles].join(' '),
    demands,
    known: true,
    ...(object === undefined ? {} : { object }),
  };
}

/**
 * "Did *sanction* an operation": the verb after an emphatic "do" that the tagger took for a noun. Such a noun is bare, follows
 * at once, and leaves "do" a second object.
 */
export function findEmphasized(verb: number, context: ExtractionContext): number | undefined {
  const { syntax, token } = context;
  if (context.lemma(verb) !== 'do') return undefined;
  const [first, second] = syntax.children(verb).filter((child) => token(child).dep === 'dobj');
  const isBare = first === verb + 1 && second !== undefined && syntax.children(first).length === 0;
  return isBare && token(first).tag === 'NN' && context.frames.verbPatterns(context.lemma(first)).length > 0
    ? first
    : undefined;
}

/** The frame of a noun, or `undefined` where it is no event. */
export function selectNounFrame(noun: number, context: ExtractionContext): EvokedFrame | undefined {
  const lemma = context.lemma(noun);
  const accuse = context.frames.nounPatterns('accusation')[0];
  if (accuse !== undefined && context.predicates.nounAllege.has(lemma) && tellsHarm(noun, context, isWrong))
    return { frame: accuse.frame, lemma, demands: 0, known: true };
  const found = context.frames
    .nounPatterns(lemma)
    .find((pattern) => meetsNounDemands(pattern, noun, context));
  if (found !== undefined) {
    const name = [...found.modifiers, lemma].join(' ');
    return { frame: found.frame, lemma: name, demands: found.modifiers.length, known: true };
  }
  const eventiveness = context.frames.eventiveness(lemma);
  if (eventiveness === 'never') return undefined;
  if (eventiveness === 'complement' && !hasComplement(noun, context)) return undefined;
  return { frame: plainFrame(context, 'noun'), lemma, demands: 0, known: false };
}

/** "Claimed that X *attacked* Y", "the claim that X is a *killer*": what is claimed is a wrong, and somebody known did it. */
function tellsHarm(
  word: number,
  context: ExtractionContext,
  isHarm: (clause: number, context: ExtractionContext) => boolean,
): boolean {
  const { syntax } = context;
  return syntax
    .children(word)
    .filter((child) => isClause(child, context) || opensWithThat(child, context))
    .filter((child) => !syntax.hasChild(child, 'neg'))
    .some((clause) => {
      const subject = syntax.child(clause, 'nsubj');
      return subject !== undefined && context.mentionAt(subject) !== undefined && isHarm(clause, context);
    });
}

/** "Is a *liar*". */
function callsWrongdoer(verb: number, context: ExtractionContext): boolean {
  const predicative = context.syntax.child(verb, 'attr');
  return predicative !== undefined && context.frames.wrongdoers.has(context.lemma(predicative));
}

/** "Hinted that *sanctions* would be imposed": what is to come is a penalty. */
function tellsPenalty(verb: number, context: ExtractionContext): boolean {
  const { syntax } = context;
  return syntax
    .children(verb)
    .filter((child) => isClause(child, context) && !syntax.hasChild(child, 'neg'))
    .some((clause) => {
      const subject = syntax.child(clause, 'nsubj', 'nsubjpass');
      const types = [
        selectVerbFrame(clause, context).frame.type,
        subject !== undefined && context.isNoun(subject)
          ? selectNounFrame(subject, context)?.frame.type
          : undefined,
      ];
      return types.includes('SANCTION') && syntax.hasChild(clause, 'aux');
    });
}

/** Whether a verb tells of a wrong that somebody did. */
export function isWrong(verb: number, context: ExtractionContext): boolean {
  return (
    context.predicates.wrong.has(context.lemma(verb)) ||
    callsWrongdoer(verb, context) ||
    HARM.has(selectVerbFrame(verb, context).frame.type)
  );
}

/** A clause that tells what a noun says: "the claim *that he lied*". */
export function opensWithThat(clause: number, { syntax, token, lemma }: ExtractionContext): boolean {
  if (token(clause).dep !== 'acl') return false;
  return syntax.children(clause).some((child) => token(child).dep === 'mark' && lemma(child) === 'that');
}

function isClause(child: number, context: ExtractionContext): boolean {
  const { dep, tag } = context.token(child);
  return dep === 'ccomp' && (tag.startsWith('VB') || tag === 'MD');
}

function isSpeech(frame: EventFrame): boolean {
  return [...frame.roles.values()].includes('speaker') || frame.type === 'INVESTIGATE';
}

function plainFrame(context: ExtractionContext, kind: 'verb' | 'noun'): EventFrame {
  const roles = kind === 'verb' ? context.frames.plainVerb : context.frames.plainNoun;
  return { type: 'OTHER', edge: EVENT_TYPES.OTHER.edge, roles, ordinary: true, conative: false };
}
