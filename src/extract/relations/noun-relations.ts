import type { RelationMention } from '../../document/extracted-document.ts';
import type { Mention } from '../../document/mention-document.ts';
import type { EdgeType } from '../../schema/edge-types.ts';
import type { RelationNoun } from '../../vocabulary/relation-nouns.ts';
import { createRelation } from './relation-context.ts';
import type { RelationContext } from './relation-context.ts';

const SCORE = 0.75;
/** How many descriptions may stand in a row before the one that names the relation. */
const MAX_LISTED = 6;

/**
 * Relations that a common noun names between its owner and its complement: "its border with Ukraine", "Biden's home in
 * Wilmington", "a member of the Security Council", "parent company of Airbus".
 */
export function findNounRelations(
  context: RelationContext,
  nouns: ReadonlyMap<string, readonly RelationNoun[]>,
): RelationMention[] {
  return context.tokens.flatMap((token) => {
    const specs = nouns.get(token.lemma);
    if (specs === undefined || !token.tag.startsWith('NN')) return [];
    return specs.flatMap((spec) => relateNoun(token.index, spec, context));
  });
}

function relateNoun(noun: number, spec: RelationNoun, context: RelationContext): RelationMention[] {
  const owner = findOwner(noun, spec, context);
  if (owner === undefined || !spec.ownerTypes.has(context.typeOf(owner))) return [];
  return findComplements(noun, spec, context).flatMap((target) => {
    if (context.clusterOf(owner) === context.clusterOf(target)) return [];
    const [source, object] = spec.inverse ? [target, owner] : [owner, target];
    return [
      createRelation(context, {
        type: spec.edge satisfies EdgeType,
        source: context.clusterOf(source),
        target: context.clusterOf(object),
        firstToken: Math.min(owner.firstToken, noun, target.firstToken),
        endToken: Math.max(owner.endToken, noun + 1, target.endToken),
        rule: `noun:${spec.noun}`,
        score: SCORE,
      }),
    ];
  });
}

/** "Ukraine's border", "the Ukraine border", or the subject of "Russia is a member". */
function findOwner(
  noun: number,
  spec: RelationNoun,
  context: RelationContext,
  depth = 0,
): Mention | undefined {
  const { syntax, tokens } = context;
  const possessor =
    syntax.child(noun, 'poss') ?? (spec.compound ? syntax.child(noun, 'compound', 'amod') : undefined);
  if (possessor !== undefined) {
    const mention = mentionAt(possessor, context);
    if (mention !== undefined) return mention;
  }
  const own = tokens[noun];
  if (own?.dep === 'attr') {
    const subject = syntax.child(own.head, 'nsubj');
    return subject === undefined || syntax.hasChild(own.head, 'neg')
      ? undefined
      : mentionAt(subject, context);
  }
  if (own === undefined || (own.dep !== 'appos' && own.dep !== 'conj')) return undefined;
  if (own.dep === 'appos') {
    const described = mentionAt(own.head, context);
    if (described !== undefined) return described;
  }
  // "Kenya is a regional power, a member of the Commonwealth and *a player* in Somalia".
  const isNoun = tokens[own.head]?.tag.startsWith('NN') === true;
  return isNoun && depth < MAX_LISTED ? findOwner(own.head, spec, context, depth + 1) : undefined;
}

function findComplements(noun: number, spec: RelationNoun, context: RelationContext): Mention[] {
  const { syntax, tokens } = context;
  return syntax
    .children(noun)
    .filter(
      (child) => tokens[child]?.dep === 'prep' && spec.prepositions.has(tokens[child].text.toLowerCase()),
    )
    .flatMap((preposition) => {
      const object = syntax.child(preposition, 'pobj');
      if (object === undefined) return [];
      return [object, ...syntax.conjuncts(object)].flatMap((token) => mentionAt(token, context) ?? []);
    })
    .filter((mention) => spec.targetTypes.has(context.typeOf(mention)));
}

/** The mention headed by a token: a name, or a pronoun or description that refers to one. */
function mentionAt(token: number, { document, namesAt }: RelationContext): Mention | undefined {
  const [name] = namesAt(token);
  if (name !== undefined) return name;
  return document.mentions.find((mention) => mention.head === token);
}
