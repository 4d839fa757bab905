import type { Span } from '../document/span.ts';
import type { ExtractionContext } from './extraction-context.ts';

/**
 * Whether two clusters can be one body, or somebody who acts for it, by the words of their names and roles: "U.S. intelligence" and
 * "the Director of National Intelligence", but not "the Commerce Department" and "the Treasury Department".
 */
export function canBeOneBody(one: number, other: number, context: ExtractionContext): boolean {
  if (one === other) return true;
  const second = listDesignations(other, context);
  return listDesignations(one, context).some((words) =>
    second.some((others) => isWithin(words, others) || isWithin(others, words)),
  );
}

/** The words of each name of a body and of each role of a person, without countries. */
function listDesignations(
  cluster: number,
  { document: { clusters, mentions, tokens } }: ExtractionContext,
): readonly ReadonlySet<string>[] {
  const countryTokens = new Set(
    mentions
      .filter(({ type }) => type === 'Country')
      .flatMap(({ firstToken, endToken }) =>
        Array.from({ length: endToken - firstToken }, (_, offset) => firstToken + offset),
      ),
  );
  const readWords = (start: number, end: number): ReadonlySet<string> =>
    new Set(
      tokens
        .filter((token) => start <= token.start && token.end <= end && /^(?:NN|JJ)/u.test(token.tag))
        .filter(({ index }) => !countryTokens.has(index))
        .map(({ text }) => text.toLowerCase()),
    );
  const own = (clusters[cluster]?.mentions ?? []).flatMap((index) => mentions[index] ?? []);
  const spans = own.flatMap((mention): readonly Span[] => {
    if (mention.type === 'Person') return mention.roles.filter(({ tense }) => tense === 'current');
    return mention.type === 'Organization' && mention.kind !== 'pronominal' ? [mention] : [];
  });
  return spans.map(({ start, end }) => readWords(start, end)).filter(({ size }) => size > 0);
}

function isWithin(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...words].every((word) => others.has(word));
}
