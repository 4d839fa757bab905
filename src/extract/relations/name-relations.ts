import type { RelationMention } from '../../document/extracted-document.ts';
import type { Mention } from '../../document/mention-document.ts';
import type { EdgeType } from '../../schema/edge-types.ts';
import { createRelation } from './relation-context.ts';
import type { RelationContext } from './relation-context.ts';

const NESTED_SCORE = 0.9;
const POSSESSIVE_SCORE = 0.85;
const ADJACENT_SCORE = 0.9;

/** Relations that names tell by standing inside or beside each other: "Russian Embassy in Washington", "Geneva, Switzerland", "ABC's Jane Doe". */
export function findNameRelations(context: RelationContext): RelationMention[] {
  const { mentions } = context.document;
  return mentions.flatMap((mention) => {
    if (mention.kind !== 'named') return [];
    return [
      ...findNested(mention, context),
      ...findOwner(mention, context),
      ...findContainer(mention, context),
    ];
  });
}

/** A country or place inside the name of a body: the body's country, or its seat. */
function findNested(body: Mention, context: RelationContext): RelationMention[] {
  if (body.type !== 'Organization') return [];
  const inside = new Set<Mention>();
  for (let token = body.firstToken; token < body.endToken; token++)
    for (const name of context.namesAt(token))
      if (name !== body && name.firstToken >= body.firstToken && name.endToken <= body.endToken)
        inside.add(name);
  return [...inside].flatMap((name) => {
    const type = nestedEdge(body, name, context);
    return type === undefined || context.clusterOf(name) === context.clusterOf(body)
      ? []
      : [relate(context, type, body, name, NESTED_SCORE, 'name:nested')];
  });
}

function nestedEdge(body: Mention, name: Mention, context: RelationContext): EdgeType | undefined {
  const { tokens } = context;
  const leads = name.firstToken === body.firstToken;
  if (name.type === 'Country') return leads && isOfState(body, context) ? 'PART_OF' : undefined;
  if (name.type === 'Organization') return leads && name.endToken < body.endToken ? 'PART_OF' : undefined;
  if (name.type === 'Place') return tokens[name.firstToken - 1]?.tag === 'IN' ? 'LOCATED_IN' : undefined;
  return undefined;
}

/** "Russia's Foreign Ministry", "the organization's Permanent Council", "ABC's George Stephanopoulos". */
function findOwner(name: Mention, context: RelationContext): RelationMention[] {
  const { tokens } = context;
  const possessive = tokens[name.firstToken - 1];
  if (possessive?.tag !== 'POS') return [];
  const owner = context
    .namesAt(possessive.index - 1)
    .find((mention) => mention.endToken === possessive.index);
  if (owner === undefined || context.clusterOf(owner) === context.clusterOf(name)) return [];
  // In "Russia's Crimea annexation" it is the annexation that is Russia's; in "Japan's Finance Ministry figures" it is the ministry.
  const owned = tokens[owner.head]?.head;
  const isPart = owned !== undefined && owned === tokens[name.head]?.head && isOfState(name, context);
  if (owned !== name.head && !isPart) return [];
  const type = ownerEdge(owner, name, context);
  return type === undefined ? [] : [relate(context, type, name, owner, POSSESSIVE_SCORE, 'name:possessive')];
}

/** Whether a word of the name makes it a body of a state or city. */
function isOfState(name: Mention, { tokens, knowledge }: RelationContext): boolean {
  return tokens
    .slice(name.firstToken, name.endToken)
    .some((token) => knowledge.organizations.governmentHeads.has(token.text));
}

function ownerEdge(owner: Mention, name: Mention, context: RelationContext): EdgeType | undefined {
  if (owner.type === 'Person' || owner.type === 'Other') return undefined;
  if (name.type === 'Person') return owner.type === 'Organization' ? 'WORKS_FOR' : undefined;
  if (name.type === 'Place') return owner.type === 'Organization' ? undefined : 'LOCATED_IN';
  if (name.type !== 'Organization') return undefined;
  return owner.type === 'Organization' || isOfState(name, context) ? 'PART_OF' : 'BASED_IN';
}

/** "Geneva, Switzerland" and "Wilmington, Delaware": a place, a comma, and the larger place it lies in. */
function findContainer(place: Mention, context: RelationContext): RelationMention[] {
  const { tokens } = context;
  if (place.type !== 'Place') return [];
  if (tokens[place.endToken]?.text !== ',') return [];
  const outer = context
    .namesAt(place.endToken + 1)
    .find((mention) => mention.firstToken === place.endToken + 1);
  if (outer?.kind !== 'named' || (outer.type !== 'Place' && outer.type !== 'Country')) return [];
  const head = tokens[outer.head];
  const listed =
    head?.dep === 'conj' || tokens[place.head]?.dep === 'conj' || tokens[outer.endToken]?.tag === 'CC';
  if (listed || !containsPlace(place, outer)) return [];
  return [relate(context, 'LOCATED_IN', place, outer, ADJACENT_SCORE, 'name:container')];
}

/** Where the country of both is known it must be the same one. */
function containsPlace(place: Mention, outer: Mention): boolean {
  if (place.countryCode === undefined || outer.countryCode === undefined) return true;
  return place.countryCode === outer.countryCode || outer.type === 'Place';
}

function relate(
  context: RelationContext,
  type: EdgeType,
  source: Mention,
  target: Mention,
  score: number,
  rule: string,
): RelationMention {
  return createRelation(context, {
    type,
    source: context.clusterOf(source),
    target: context.clusterOf(target),
    firstToken: Math.min(source.firstToken, target.firstToken),
    endToken: Math.max(source.endToken, target.endToken),
    rule,
    score,
  });
}
