import type { ExtractedDocument } from '../../document/extracted-document.ts';
import { hashText, slugify } from '../../schema/ids.ts';
import { compareText } from '../../schema/order.ts';
import type { LocalEvent } from './event-profiles.ts';

/**
 * The telling that gives an event its id: that of the earliest dated article, then of the first article by id. Articles that
 * come later leave it alone, so that ids stay the same while the news goes on.
 */
export function findAnchorTelling(
  documents: readonly ExtractedDocument[],
  tellings: readonly LocalEvent[],
): LocalEvent | undefined {
  const keyOf = (telling: LocalEvent): string =>
    `${documents[telling.document]?.article.published?.value ?? '9999-99-99'} ${telling.key}`;
  return [...tellings].sort((a, b) => compareText(keyOf(a), keyOf(b)))[0];
}

/** `event:consult-phone-call-joe-biden-vladimir-putin-…`: readable words of the anchor telling and a hash of its place. */
export function createEventId(document: ExtractedDocument, telling: LocalEvent): string {
  const mention = document.events[telling.mentions[0] ?? 0];
  if (mention === undefined) return `event:${hashText(telling.key)}`;
  const names = mention.arguments.flatMap((argument) => {
    const cluster = argument.cluster === undefined ? undefined : document.clusters[argument.cluster];
    const representative = cluster === undefined ? undefined : document.mentions[cluster.representative];
    return cluster !== undefined && representative?.kind === 'named' ? [cluster.name] : [];
  });
  const words = slugify([mention.type, mention.lemma, ...new Set(names)].join(' '));
  return `event:${words}-${hashText(telling.key)}`;
}
