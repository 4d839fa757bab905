import type { AnnotatedDocument } from '../document/annotated-document.ts';
import type { Mention } from '../document/mention-document.ts';
import type { Syntax } from '../document/syntax.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import type { GrowingCluster } from './cluster-builder.ts';

/** Tells which country persons and descriptions of persons belong to, as far as the article says so. */
export interface Nationality {
  /** Codes of the countries in the roles of a person: "Russian President Vladimir Putin", "White House spokeswoman Jen Psaki". */
  readonly ofCluster: (cluster: GrowingCluster) => ReadonlySet<string>;
  /** Code of the country in a description: "the Russian leader", "the Kremlin aide", "the president of the United States". */
  readonly ofPhrase: (nominal: Mention) => string | undefined;
}

export function createNationality(
  { tokens }: AnnotatedDocument,
  syntax: Syntax,
  mentions: readonly Mention[],
  knowledge: Knowledge,
): Nationality {
  const codeOf = (mention: Mention): string | undefined =>
    mention.countryCode ??
    (mention.kind === 'named' ? knowledge.metonyms.seats.get(mention.name) : undefined);
  const coded = mentions.filter((mention) => mention.kind !== 'nominal' && codeOf(mention) !== undefined);

  /** Countries before the role's head or after its "of"; the one an ambassador is sent "to" is not his own. */
  const ofSpan = (start: number, end: number, head: number): readonly string[] =>
    coded
      .filter((mention) => start <= mention.start && mention.end <= end)
      .filter((mention) => mention.firstToken < head || followsOf(mention))
      .flatMap((mention) => codeOf(mention) ?? []);
  const followsOf = ({ firstToken }: Mention): boolean => {
    const before = tokens[firstToken - 1];
    const word = before?.tag === 'DT' ? tokens[firstToken - 2] : before;
    return word?.text === 'of';
  };

  return {
    ofCluster: (cluster) =>
      new Set(
        cluster.mentions.flatMap((mention) =>
          mention.roles.flatMap((role) => ofSpan(role.start, role.end, role.head)),
        ),
      ),
    ofPhrase: (nominal) => {
      const preposition = syntax.children(nominal.head).find((child) => tokens[child]?.text === 'of');
      const complement = preposition === undefined ? undefined : syntax.child(preposition, 'pobj');
      const end =
        complement === undefined ? nominal.end : Math.max(nominal.end, tokens[complement]?.end ?? 0);
      return ofSpan(nominal.start, end, nominal.head)[0];
    },
  };
}
