import type { EvokedFrame } from './frame-selection.ts';
import { findEmphasized, selectNounFrame, selectVerbFrame } from './frame-selection.ts';
import type { ExtractionContext } from './extraction-context.ts';

/** A word that evokes an event. */
export interface Trigger {
  readonly token: number;
  readonly kind: 'verb' | 'noun' | 'copula' | 'adjective';
  readonly evoked: EvokedFrame;
}

const READ = new Set(['title', 'subtitle', 'body']);
/** Participles used as prepositions ("including", "according", "following") are no predicates. */
const NO_PREDICATE = new Set(['prep', 'aux', 'auxpass', 'mark', 'cc', 'case', 'punct', 'prt']);

/** All verbs but auxiliaries, and nouns that name a happening, in text order. */
export function findTriggers(context: ExtractionContext): readonly Trigger[] {
  const triggers: Trigger[] = [];
  for (const sentence of context.document.sentences) {
    if (!READ.has(sentence.zone)) continue;
    for (let index = sentence.firstToken; index < sentence.endToken; index += 1) {
      const trigger = findTrigger(index, context);
      if (trigger !== undefined) triggers.push(trigger);
    }
  }
  return dropParts(triggers);
}

/** "Exchanged *fire*" is no fire: a noun that makes the meaning of its verb is no happening of another type. */
function dropParts(triggers: readonly Trigger[]): readonly Trigger[] {
  const typeOf = new Map(
    triggers.flatMap(({ evoked }) =>
      evoked.object === undefined ? [] : [[evoked.object, evoked.frame.type] as const],
    ),
  );
  return triggers.filter(({ token, evoked, kind }) => {
    const made = typeOf.get(token);
    return (
      kind !== 'noun' || made === undefined || made === evoked.frame.type || evoked.frame.type !== 'DISASTER'
    );
  });
}

function findTrigger(index: number, context: ExtractionContext): Trigger | undefined {
  const { dep, tag } = context.token(index);
  if (tag.startsWith('VB')) {
    if (NO_PREDICATE.has(dep) || !isPredicate(index, context) || /\d/u.test(context.token(index).text))
      return undefined;
    const kind = context.lemma(index) === 'be' ? 'copula' : 'verb';
    return { token: index, kind, evoked: selectVerbFrame(index, context) };
  }
  if (!tag.startsWith('NN') || !isHappening(index, context)) return undefined;
  if (findEmphasized(context.token(index).head, context) === index) return undefined;
  const evoked = selectNounFrame(index, context);
  return evoked === undefined ? undefined : { token: index, kind: 'noun', evoked };
}

/** Participles that only describe their noun ("flying ban", "increased efficiency") are predicates where a frame knows them. */
function isPredicate(index: number, context: ExtractionContext): boolean {
  const { dep, tag } = context.token(index);
  if (dep === 'compound' || dep === 'nmod') return false;
  if (dep !== 'amod') return true;
  return tag === 'VBN' || tag === 'VBG';
}

/** A noun inside a name is part of the name, unless it heads it ("Developers Conference"); a modifier names a kind. */
function isHappening(index: number, context: ExtractionContext): boolean {
  const { dep } = context.token(index);
  if (dep === 'compound' || dep === 'nmod') return false;
  const mention = context.mentionAt(index);
  if (mention?.kind !== 'named') return true;
  return mention.head === index && mention.type === 'Other';
}
