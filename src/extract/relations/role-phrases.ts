import type { Mention } from '../../document/mention-document.ts';
import type { RoleClass } from '../../vocabulary/titles.ts';
import type { RelationContext } from './relation-context.ts';

/** A phrase that says what somebody is: a title, an apposition, a predicate, or a description that refers to them. */
export interface RolePhrase {
  /** Cluster of whom it speaks of. */
  readonly holder: number;
  /** Token of the role noun. */
  readonly head: number;
  readonly firstToken: number;
  readonly endToken: number;
  readonly text: string;
  readonly tense: 'current' | 'former' | 'future';
  readonly roleClass: RoleClass;
  /** Lower-case role noun, one or more words. */
  readonly role: string;
  /** Tokens of evidence: the phrase with the name it stands by. */
  readonly evidence: readonly [first: number, end: number];
}

/** All role phrases of a document whose holder is a person, body or country with a name. */
export function findRolePhrases(context: RelationContext): RolePhrase[] {
  const { document, clusterOf } = context;
  const tokenAt = new Map(document.tokens.map((token) => [token.start, token.index]));
  const endAt = new Map(document.tokens.map((token) => [token.end, token.index + 1]));
  return document.mentions.flatMap((mention) => {
    const holder = clusterOf(mention);
    if (mention.kind === 'nominal') return fromDescription(mention, holder, context);
    return mention.roles.flatMap((role): RolePhrase[] => {
      const firstToken = tokenAt.get(role.start);
      const endToken = endAt.get(role.end);
      const found = firstToken === undefined ? undefined : classifyRole(context, role.head, firstToken);
      if (firstToken === undefined || endToken === undefined || found === undefined) return [];
      const evidence = [
        Math.min(firstToken, mention.firstToken),
        Math.max(endToken, mention.endToken),
      ] as const;
      return [
        {
          holder,
          head: role.head,
          firstToken,
          endToken,
          text: role.text,
          tense: role.tense,
          evidence,
          ...found,
        },
      ];
    });
  });
}

/** "the Kremlin leader", once coreference knows who that is. */
function fromDescription(mention: Mention, holder: number, context: RelationContext): RolePhrase[] {
  const { document, tokens, syntax, knowledge } = context;
  const cluster = document.clusters[holder];
  const named = cluster?.mentions.some((index) => document.mentions[index]?.kind === 'named');
  const found = classifyRole(context, mention.head, mention.firstToken);
  if (named !== true || found === undefined || mention.number !== 'singular') return [];
  const words = tokens.slice(mention.firstToken, mention.head).map((token) => token.text.toLowerCase());
  const former = words.some((word) => knowledge.titles.former.has(word));
  const [, end] = syntax.subtree(mention.head);
  const endToken = syntax.hasChild(mention.head, 'relcl', 'acl') ? mention.endToken : end;
  return [
    {
      holder,
      head: mention.head,
      firstToken: mention.firstToken,
      endToken,
      text: mention.text,
      tense: former ? 'former' : 'current',
      evidence: [mention.firstToken, endToken],
      ...found,
    },
  ];
}

/** The longest known role that ends at `head`; a noun with no class of its own tells nothing. */
function classifyRole(
  { tokens, knowledge: { titles } }: RelationContext,
  head: number,
  first: number,
): { readonly roleClass: RoleClass; readonly role: string } | undefined {
  for (let start = Math.max(first, head - titles.longestRole + 1); start <= head; start++) {
    const words = tokens.slice(start, head).map((token) => token.text.toLowerCase());
    for (const last of [tokens[head]?.text.toLowerCase() ?? '', tokens[head]?.lemma ?? '']) {
      const role = [...words, last].join(' ');
      const roleClass = titles.roles.get(role);
      if (roleClass !== undefined) return { roleClass, role };
    }
  }
  const kin = titles.kinship.has(tokens[head]?.lemma ?? '');
  return kin ? { roleClass: 'none', role: tokens[head]?.lemma ?? '' } : undefined;
}
