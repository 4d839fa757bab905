import type { RelationMention } from '../../document/extracted-document.ts';
import type { Mention } from '../../document/mention-document.ts';
import type { EdgeType } from '../../schema/edge-types.ts';
import type { Kinds } from '../../vocabulary/kinds.ts';
import { createRelation } from './relation-context.ts';
import type { RelationContext } from './relation-context.ts';

const SCORE = 0.8;
/** Dependencies of a nationality before what it belongs to. */
const BEFORE = new Set(['amod', 'compound', 'nmod', 'poss']);

/**
 * The country that a word before a place or body tells: "the Iraqi city of Mosul", "Ukrainian Crimea", "the French carmaker
 * Renault", "Russia's intelligence agency, the FSB".
 */
export function findNationalityRelations(context: RelationContext, kinds: Kinds): RelationMention[] {
  return context.document.mentions.flatMap((mention) => {
    if (mention.kind !== 'named' || (mention.type !== 'Place' && mention.type !== 'Organization')) return [];
    return findPhraseHeads(mention, kinds, context).flatMap((head) => {
      const country = findCountry(head, mention, context);
      const type = country && chooseEdge(mention, head, kinds, context);
      if (country === undefined || type === undefined) return [];
      return [
        createRelation(context, {
          type,
          source: context.clusterOf(mention),
          target: context.clusterOf(country),
          firstToken: Math.min(country.firstToken, mention.firstToken),
          endToken: Math.max(country.endToken, mention.endToken),
          rule: 'name:nationality',
          score: SCORE,
        }),
      ];
    });
  });
}

/** The name's own head, and the common noun that the name specifies: before it, after it, or across "of". */
function findPhraseHeads(
  name: Mention,
  kinds: Kinds,
  { syntax, tokens }: RelationContext,
): readonly number[] {
  const own = tokens[name.head];
  if (own === undefined) return [];
  const heads = [name.head];
  const isKind = (index: number): boolean => tokens[index]?.tag.startsWith('NN') === true;
  if ((own.dep === 'appos' || own.dep === 'compound') && isKind(own.head)) heads.push(own.head);
  // "French carmaker Renault": the kind is a modifier of the name.
  heads.push(
    ...syntax
      .children(name.head)
      .filter(
        (child) => tokens[child]?.dep === 'compound' && tokens[child].tag === 'NN' && !isInside(child, name),
      ),
  );
  const apposed = syntax.child(name.head, 'appos');
  if (apposed !== undefined && isKind(apposed)) heads.push(apposed);
  const preposition = own.dep === 'pobj' ? tokens[own.head] : undefined;
  if (preposition?.lemma === 'of' && name.type === 'Place') {
    const kind = tokens[preposition.head];
    if (kind !== undefined && kinds.places.has(kind.lemma)) heads.push(kind.index);
  }
  return heads;
}

function findCountry(head: number, name: Mention, context: RelationContext): Mention | undefined {
  const { syntax, tokens } = context;
  const modifiers = syntax
    .children(head)
    .filter((child) => BEFORE.has(tokens[child]?.dep ?? '') && !isInside(child, name));
  // "Russian-held Crimea" does not say whose it is.
  const countries = modifiers
    .flatMap((modifier) => context.namesAt(modifier))
    .filter((mention) => mention.type === 'Country' && tokens[mention.endToken]?.tag !== 'HYPH');
  return countries.length === 1 ? countries[0] : undefined;
}

function isInside(token: number, { firstToken, endToken }: Mention): boolean {
  return firstToken <= token && token < endToken;
}

function chooseEdge(
  name: Mention,
  head: number,
  kinds: Kinds,
  context: RelationContext,
): EdgeType | undefined {
  const { tokens, knowledge } = context;
  const kind = tokens[head];
  if (kind === undefined) return undefined;
  const isOwn = isInside(head, name);
  if (name.type === 'Place') return isOwn || kinds.places.has(kind.lemma) ? 'LOCATED_IN' : undefined;
  const government = tokens
    .slice(name.firstToken, name.endToken)
    .some(({ text }) => knowledge.organizations.governmentHeads.has(text));
  if (government) return 'PART_OF';
  if (isOwn) return 'BASED_IN';
  if (kinds.stateBodies.has(kind.lemma)) return 'PART_OF';
  return kinds.bodies.has(kind.lemma) ? 'BASED_IN' : undefined;
}
