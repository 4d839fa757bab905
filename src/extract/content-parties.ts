import type { Argument, EventMention } from '../document/extracted-document.ts';
import type { Mention } from '../document/mention-document.ts';
import { ROLES } from '../schema/event-types.ts';
import type { EventType, Role } from '../schema/event-types.ts';
import { clusterOf, isNamed, toArgument } from './entity-arguments.ts';
import type { ExtractionContext } from './extraction-context.ts';
import { isConditional } from './factuality.ts';
import { isWrong, opensWithThat } from './frame-selection.ts';
import { findAnswer, findNounSlots } from './noun-slots.ts';
import { conjunctNouns, objectsOf } from './slots.ts';
import { findVerbSlots } from './verb-slots.ts';

/** Deeds done by words: whom they are aimed at often stands only in what is said. */
const AIMED: ReadonlyMap<EventType, Role> = new Map<EventType, Role>([
  ['THREATEN', 'target'],
  ['ACCUSE', 'target'],
  ['REQUEST', 'addressee'],
  ['INVESTIGATE', 'target'],
]);
/** How far below a deed its condition may stand: "a warning of consequences if …". */
const CONDITION_DEPTH = 3;
/** Nouns between a demand and the deed in which it consists: "for guarantees in the form of keeping". */
const CONTENT_DEPTH = 4;

/**
 * Whom the clause of a threat, accusation, demand or finding is aimed at, where nobody is named beside the word: its subject
 * ("demanded that *Iran* withdraw"), or, where the speaker's own side acts, that of its condition ("will respond if *Iran* attacks").
 */
export function findAimed(
  event: Omit<EventMention, 'salient'>,
  context: ExtractionContext,
): readonly Argument[] {
  const role = AIMED.get(event.type);
  if (role === undefined) return [];
  if (event.arguments.some((one) => ROLES[one.role].side === 'receiver' && one.cluster !== undefined))
    return [];
  const at = event.trigger.token;
  const answered = event.type === 'THREATEN' ? findAnswered(at, context) : [];
  if (answered.length > 0) return answered.map((mention) => toArgument(mention, role, context));
  const clauses = findContentClauses(at, context).filter(
    (clause) =>
      event.type !== 'INVESTIGATE' || (isWrong(clause, context) && !context.syntax.hasChild(clause, 'neg')),
  );
  if (!context.isVerb(at) && event.type === 'REQUEST') return [];
  const givers = new Set(event.arguments.flatMap(({ cluster }) => (cluster === undefined ? [] : [cluster])));
  const subjects = [...findConditions(at, context), ...clauses].map((clause) =>
    findSubjects(clause, context).filter((mention) => {
      const cluster = clusterOf(mention, context);
      return cluster !== undefined && !givers.has(cluster) && mention.type !== 'Other';
    }),
  );
  const aimed = subjects.find((mentions) => mentions.length > 0) ?? [];
  return aimed.map((mention) => toArgument(mention, role, context));
}

/** Whom a threat answers: "responded to *Li's* threats, warning that …", "answered what *Li* had said with a threat". */
function findAnswered(at: number, context: ExtractionContext): readonly Mention[] {
  const { token, predicates, syntax } = context;
  const { dep, head } = token(at);
  const isBeside = dep === 'advcl' && predicates.responding.has(context.lemma(head));
  const answer = isBeside ? head : dep === 'pobj' ? findAnswer(head, context) : undefined;
  if (answer === undefined) return [];
  return findVerbSlots(answer, context)
    .filter(({ name, shared }) => name === 'to' && !shared)
    .flatMap((slot) => {
      const own = context.mentionAt(slot.head);
      if (own !== undefined) return [own];
      const clause = syntax.child(slot.head, 'relcl');
      const owner =
        syntax.child(slot.head, 'poss') ?? (clause === undefined ? undefined : syntax.child(clause, 'nsubj'));
      return owner === undefined ? [] : (context.mentionAt(owner) ?? []);
    });
}

/** What a deed by words says: its clause, or that of the paper it is about ("released a report claiming that …"). */
function findContentClauses(at: number, context: ExtractionContext): readonly number[] {
  const { syntax, token, predicates } = context;
  return syntax.children(at).flatMap((child) => {
    const { dep } = token(child);
    if (context.isVerb(child) && (dep === 'ccomp' || opensWithThat(child, context))) return [child];
    if (dep === 'dobj' && predicates.paper.has(context.lemma(child)))
      return findContentClauses(child, context);
    return dep === 'acl' && predicates.report.has(context.lemma(child))
      ? findContentClauses(child, context)
      : [];
  });
}

/** Conditions on which a deed hangs, outermost first. */
function findConditions(at: number, context: ExtractionContext, depth = 0): readonly number[] {
  if (depth >= CONDITION_DEPTH) return [];
  return context.syntax.children(at).flatMap((child) => {
    if (context.isVerb(child) && isConditional(child, context)) return [child];
    const { dep } = context.token(child);
    return ['ccomp', 'prep', 'pobj', 'acl'].includes(dep) ? findConditions(child, context, depth + 1) : [];
  });
}

function findSubjects(verb: number, context: ExtractionContext): readonly Mention[] {
  const subject = context.syntax.child(verb, 'nsubj', 'nsubjpass');
  if (subject === undefined) return [];
  const own = [subject, ...conjunctNouns(subject, context)].flatMap((head) => context.mentionAt(head) ?? []);
  if (own.length > 0 || !context.isNoun(subject)) return own;
  // "Hinted that sanctions *against Chad* would follow".
  return findNounSlots(subject, context)
    .filter(({ name }) => context.predicates.aimedPreposition.has(name))
    .flatMap(({ head }) => context.mentionAt(head) ?? []);
}

/** Deeds of which the countries and people in their content are the topic. */
const ABOUT: ReadonlySet<EventType> = new Set<EventType>([
  'THREATEN',
  'ACCUSE',
  'REQUEST',
  'REJECT',
  'SUPPORT',
]);

/** What the clause under such a deed does something to or with: "denied that it would attack *Kuwait*", "urged to ease tensions with *Chad*". */
export function findTopics(
  event: Omit<EventMention, 'salient'>,
  context: ExtractionContext,
): readonly Argument[] {
  const at = event.trigger.token;
  const taken = new Set(event.arguments.map(({ cluster }) => cluster));
  const toTopics = (fillers: readonly Mention[]): readonly Argument[] =>
    fillers
      .filter((mention) => {
        const cluster = clusterOf(mention, context);
        if (cluster === undefined || mention.type === 'Other' || taken.has(cluster)) return false;
        taken.add(cluster);
        return isNamed(cluster, context);
      })
      .map((mention) => toArgument(mention, 'topic', context));
  // What a report finds is about those who did it, or did not.
  if (event.type === 'INVESTIGATE')
    return toTopics([
      ...findContentClauses(at, context)
        .flatMap((clause) => [...findClausesBelow(clause, context), clause])
        .flatMap((clause) => findSubjects(clause, context))
        .flatMap((mention) => findOwner(mention, context) ?? mention),
      ...findLaidOut(at, context),
    ]);
  if (!ABOUT.has(event.type)) return [];
  const { syntax, token } = context;
  const clauses = context.isNoun(at)
    ? [...findContentClauses(at, context), ...findConditions(at, context), ...findGerunds(at, context)]
    : syntax.children(at).flatMap((child) => {
        const { dep } = token(child);
        if ((dep === 'ccomp' || dep === 'xcomp') && context.isVerb(child))
          return withComplements(child, context);
        // "Warned of *cutting ties with Chad*".
        if (dep !== 'prep' || !context.predicates.contentPreposition.has(context.lemma(child))) return [];
        return syntax
          .children(child)
          .filter((below) => token(below).dep === 'pcomp' && context.isVerb(below));
      });
  const fillers = clauses.flatMap((verb) =>
    findVerbSlots(verb, context)
      .filter(({ name, shared }) => !shared && name !== 'subj' && name !== 'by')
      .flatMap(({ head }) => [head, ...objectsBelow(head, context)]),
  );
  return toTopics(fillers.flatMap((head) => context.mentionAt(head) ?? []));
}

/** "*Russian* officials": whose a group without a name is. */
function findOwner({ kind, head }: Mention, context: ExtractionContext): Mention | undefined {
  if (kind !== 'nominal') return undefined;
  const owner = context.syntax.child(head, 'poss', 'amod');
  return owner === undefined ? undefined : context.mentionAt(owner);
}

/** Whose doings a paper tells: "a report laid out *Chad's* plan". */
function findLaidOut(paper: number, context: ExtractionContext): readonly Mention[] {
  const { syntax, token } = context;
  const { dep, head } = token(paper);
  if (dep !== 'nsubj' || !context.isVerb(head)) return [];
  return syntax
    .children(head)
    .filter((child) => token(child).dep === 'dobj')
    .flatMap((object) => syntax.child(object, 'poss') ?? [])
    .flatMap((owner) => context.mentionAt(owner) ?? []);
}

/** "While X did this, Y did not": the clauses set beside a clause. */
function findClausesBelow(verb: number, context: ExtractionContext): readonly number[] {
  return context.syntax
    .children(verb)
    .filter((child) => context.token(child).dep === 'advcl' && context.isVerb(child));
}

/** "A demand for guarantees in the form of *keeping* Chad out": the deeds that say what a noun comes to. */
function findGerunds(noun: number, context: ExtractionContext, depth = 0): readonly number[] {
  const { syntax, token } = context;
  if (depth >= CONTENT_DEPTH) return [];
  return syntax
    .children(noun)
    .filter((child) => token(child).dep === 'prep')
    .flatMap((child) => syntax.children(child))
    .flatMap((child) => {
      if (token(child).dep === 'pcomp' && context.isVerb(child)) return [child];
      return token(child).dep === 'pobj' ? findGerunds(child, context, depth + 1) : [];
    });
}

/** A verb with the verbs that complete it and the condition it hangs on. */
function withComplements(verb: number, context: ExtractionContext): readonly number[] {
  const { syntax, token } = context;
  const below = syntax.children(verb).filter((child) => {
    if (!context.isVerb(child)) return false;
    return token(child).dep === 'xcomp' || (token(child).dep === 'advcl' && isConditional(child, context));
  });
  return [verb, ...below];
}

/** "Tensions *with Chad*". */
function objectsBelow(noun: number, context: ExtractionContext): readonly number[] {
  return context.syntax
    .children(noun)
    .filter((child) => context.token(child).dep === 'prep')
    .flatMap((child) => objectsOf(child, context));
}
