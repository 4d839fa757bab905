import type { Token } from '../document/annotated-document.ts';
import type { Mention } from '../document/mention-document.ts';
import { joinAppositions, joinRoles } from './appositions.ts';
import { sentenceDistance } from './descriptions.ts';
import type { DescriptionContext } from './descriptions.ts';
import { joinByKind } from './kind-descriptions.ts';
import { joinByOwner } from './owner-descriptions.ts';
import { joinByRole } from './role-descriptions.ts';

const SAME_HEAD_SCORE = 0.75;
/** How far back the same words may have stood, in sentences. */
const MAX_DISTANCE = 12;

/** What a definite description may be, the surest first. */
const DEFINITE = [joinByRole, joinByOwner, joinSameHead, joinByKind];

/** Joins descriptions to what they describe: appositions and predicates, roles, repeated heads, and kinds ("the company"). */
export function joinNominals(context: DescriptionContext): void {
  joinRoles(context);
  joinAppositions(context);
  for (const nominal of context.mentions) {
    if (nominal.kind !== 'nominal' || context.builder.clusterOf(nominal.index).mentions.length > 1) continue;
    const joins = isModifier(nominal, context)
      ? [joinByOwner, joinSameHead]
      : isOwned(nominal, context)
        ? [joinByRole]
        : isDefinite(nominal, context)
          ? DEFINITE
          : [];
    joins.some((join) => join(nominal, context));
  }
}

/** "the", "this", "that": an indefinite phrase brings something new. */
function isDefinite(nominal: Mention, { document: { tokens } }: DescriptionContext): boolean {
  return /^(?:the|this|that|these|those|both)$/iu.test(tokens[nominal.firstToken]?.text ?? '');
}

/** "Administration" in "a senior administration official". */
function isModifier({ head }: Mention, { document: { tokens } }: DescriptionContext): boolean {
  return tokens[head]?.dep === 'compound';
}

/** "his U.S. counterpart", "our president". */
function isOwned(nominal: Mention, { document: { tokens }, knowledge }: DescriptionContext): boolean {
  if (tokens[nominal.firstToken]?.tag !== 'PRP$') return false;
  return nominal.name === 'counterpart' || knowledge.titles.leaders.has(nominal.name);
}

/** "the ship … the ship": the same head noun, and no modifier that tells them apart. */
function joinSameHead(nominal: Mention, { mentions, builder, document }: DescriptionContext): boolean {
  const earlier = mentions.findLast(
    (mention) =>
      mention.index < nominal.index &&
      mention.kind === 'nominal' &&
      mention.name === nominal.name &&
      mention.number === nominal.number &&
      sentenceDistance(nominal, mention, document.tokens) <= MAX_DISTANCE &&
      modifiersAgree(nominal, mention, document.tokens),
  );
  if (earlier === undefined) return false;
  builder.join(nominal.index, earlier.index, 'same-head', SAME_HEAD_SCORE);
  return true;
}

/** Every modifier of the later phrase stands in the earlier one: "the old bridge … the bridge". */
function modifiersAgree(later: Mention, earlier: Mention, tokens: readonly Token[]): boolean {
  const before = new Set(contentWords(earlier, tokens));
  return contentWords(later, tokens).every((word) => before.has(word));
}

function contentWords(mention: Mention, tokens: readonly Token[]): string[] {
  return tokens
    .slice(mention.firstToken, mention.endToken)
    .filter((token) => token.index !== mention.head && !/^(?:DT|PRP\$|POS|PDT)$/u.test(token.tag))
    .map((token) => token.lemma.toLowerCase());
}
