import type { EventFrame, VerbPattern } from '../vocabulary/event-frames.ts';
import { EVENT_TYPES } from '../schema/event-types.ts';
import type { EventType } from '../schema/event-types.ts';
import type { ExtractionContext } from './extraction-context.ts';
import { objectsOf } from './slots.ts';

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

const BESIDE = new Set(['prt', 'advmod', 'acomp', 'oprd', 'prep', 'dobj', 'attr', 'xcomp', 'npadvmod']);
/** Types of what one accuses others of. */
const HARM: ReadonlySet<EventType> = new Set<EventType>([
  'ASSAULT',
  'COERCE',
  'ELECTION_INTERFERENCE',
  'FIGHT',
  'SURVEIL',
]);
const COMPLEMENT = new Set(['dobj', 'nsubjpass', 'oprd', 'attr', 'acomp']);

/** The most demanding frame of a verb whose demands are met. */
export function selectVerbFrame(verb: number, context: ExtractionContext): EvokedFrame {
  const lemma = context.lemma(findEmphasized(verb, context) ?? verb);
  const particles = verbParticles(verb, context);
  const name = [lemma, ...particles].join(' ');
  const found = context.frames.verbPatterns(lemma).find((pattern) => meetsDemands(pattern, verb, context));
  const reports =
    context.predicates.report.has(lemma) &&
    context.syntax.children(verb).some((child) => isClause(child, context));
  if (reports && context.predicates.allege.has(lemma) && tellsHarm(verb, context)) {
    const accuse = context.frames.verbPatterns('accuse')[0];
    if (accuse !== undefined) return { frame: accuse.frame, lemma: name, demands: 0, known: true };
  }
  if (reports && (found === undefined || (found.objects === undefined && !isSpeech(found.frame)))) {
    const say = context.frames.verbPatterns('say')[0];
    if (say !== undefined) return { frame: say.frame, lemma: name, demands: 0, known: true };
  }
  if (found === undefined)
    return { frame: plainFrame(context, 'verb'), lemma: name, demands: 0, known: false };
  const demands =
    found.particles.length +
    (found.objects === undefined ? 0 : 1) +
    (found.preposition === undefined ? 0 : 1);
  const { objects } = found;
  const object = objects && complementsOf(verb, context).find((head) => objects.has(context.lemma(head)));
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
  const modifiers = nounModifiers(noun, context);
  const found = context.frames
    .nounPatterns(lemma)
    .find(
      (pattern) =>
        pattern.modifiers.every((modifier) => modifiers.includes(modifier)) &&
        (!pattern.ofPlace || placesOfNoun(noun, context).length > 0),
    );
  if (found !== undefined) {
    const name = [...found.modifiers, lemma].join(' ');
    return { frame: found.frame, lemma: name, demands: found.modifiers.length, known: true };
  }
  const eventiveness = context.frames.eventiveness(lemma);
  if (eventiveness === 'never') return undefined;
  if (eventiveness === 'complement' && !hasComplement(noun, context)) return undefined;
  return { frame: plainFrame(context, 'noun'), lemma, demands: 0, known: false };
}

function meetsDemands(pattern: VerbPattern, verb: number, context: ExtractionContext): boolean {
  const { syntax, token } = context;
  if (pattern.particles.length > 0) {
    const near = new Set(wordsBeside(verb, context));
    if (!pattern.particles.every((particle) => near.has(particle))) return false;
  } else if (
    verbParticles(verb, context).length > 0 &&
    pattern.objects === undefined &&
    pattern.preposition === undefined
  ) {
    // A particle makes another verb of it ("call off" is no call).
    return false;
  }
  const { preposition, objects } = pattern;
  if (preposition !== undefined) {
    const governs = syntax
      .children(verb)
      .some(
        (child) =>
          ['prep', 'dative', 'prt', 'agent'].includes(token(child).dep) &&
          context.lemma(child) === preposition,
      );
    if (!governs) return false;
  }
  if (pattern.ofPlace && !complementsOf(verb, context).some((head) => isPlace(head, context))) return false;
  if (pattern.infinitive && !governsInfinitive(verb, context)) return false;
  return (
    objects === undefined || complementsOf(verb, context).some((head) => objects.has(context.lemma(head)))
  );
}

function placesOfNoun(noun: number, context: ExtractionContext): readonly number[] {
  return context.syntax
    .children(noun)
    .filter((child) => context.token(child).dep === 'prep' && context.lemma(child) === 'of')
    .flatMap((child) => objectsOf(child, context))
    .filter((head) => isPlace(head, context));
}

function isPlace(head: number, context: ExtractionContext): boolean {
  const type = context.mentionAt(head)?.type;
  return type === 'Place' || type === 'Country';
}

function governsInfinitive(verb: number, context: ExtractionContext): boolean {
  const { syntax, token } = context;
  return syntax
    .children(verb)
    .filter((child) => ['xcomp', 'ccomp', 'advcl'].includes(token(child).dep))
    .some((child) => syntax.children(child).some((inner) => token(inner).tag === 'TO'));
}

/** What a verb is about: its objects with their conjuncts, predicatives, and the objects of its prepositions. */
function complementsOf(verb: number, context: ExtractionContext): readonly number[] {
  const { syntax, token } = context;
  const own = syntax.children(verb).flatMap((child) => {
    // The parser often takes the predicative of "call him a liar" for an apposition.
    const predicative = syntax.children(child).filter((inner) => token(inner).dep === 'appos');
    if (COMPLEMENT.has(token(child).dep)) return [child, ...syntax.conjuncts(child), ...predicative];
    return token(child).dep === 'prep' ? objectsOf(child, context) : [];
  });
  const { dep, tag, head } = token(verb);
  return (dep === 'acl' || dep === 'amod' || dep === 'relcl') && tag === 'VBN' ? [...own, head] : own;
}

function wordsBeside(verb: number, context: ExtractionContext): readonly string[] {
  const { syntax, token } = context;
  return syntax
    .children(verb)
    .filter((child) => BESIDE.has(token(child).dep))
    .flatMap((child) => [context.lemma(child), ...objectsOf(child, context).map(context.lemma)]);
}

function verbParticles(verb: number, context: ExtractionContext): readonly string[] {
  return context.syntax
    .children(verb)
    .filter((child) => context.token(child).dep === 'prt')
    .map(context.lemma);
}

function nounModifiers(noun: number, context: ExtractionContext): readonly string[] {
  const { syntax, token } = context;
  return syntax.children(noun).flatMap((child) => {
    const { dep } = token(child);
    if (dep === 'prep')
      return objectsOf(child, context).flatMap((head) => [context.lemma(head), ...kindsOf(head, context)]);
    if (!['compound', 'amod', 'nmod', 'poss', 'quantmod'].includes(dep)) return [];
    return [context.lemma(child), ...nounModifiers(child, context), ...context.lemma(child).split('-')];
  });
}

/** "Of *separatist* groups". */
function kindsOf(noun: number, context: ExtractionContext): readonly string[] {
  return context.syntax
    .children(noun)
    .filter((child) => ['amod', 'compound'].includes(context.token(child).dep))
    .map(context.lemma);
}

/** "Claimed that X *attacked* Y": what is claimed is a wrong, and somebody known did it. */
function tellsHarm(verb: number, context: ExtractionContext): boolean {
  const { syntax } = context;
  return syntax
    .children(verb)
    .filter((child) => isClause(child, context) && !syntax.hasChild(child, 'neg'))
    .some((clause) => {
      const subject = syntax.child(clause, 'nsubj');
      if (subject === undefined || context.mentionAt(subject) === undefined) return false;
      return (
        context.predicates.wrong.has(context.lemma(clause)) ||
        HARM.has(selectVerbFrame(clause, context).frame.type)
      );
    });
}

/** Arguments of its own show that a noun means the happening and not a thing. */
function hasComplement(noun: number, context: ExtractionContext): boolean {
  const { syntax, token } = context;
  return syntax.children(noun).some((child) => {
    const { dep } = token(child);
    if (dep === 'poss') return true;
    return dep === 'prep' && ['of', 'by', 'between', 'against', 'for'].includes(context.lemma(child));
  });
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
