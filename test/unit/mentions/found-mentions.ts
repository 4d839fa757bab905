import { createAnnotator } from '../../../src/annotate/annotate.ts';
import type { MentionDocument } from '../../../src/document/mention-document.ts';
import { createMentionFinder } from '../../../src/mentions/find-mentions.ts';
import { loadKnowledge } from '../../../src/vocabulary/knowledge.ts';

export const knowledge = loadKnowledge();
const annotate = createAnnotator();
const findInDocument = createMentionFinder(knowledge);

/** The mentions of `text` as the body of an article, by the real annotator and finder. */
export function findMentions(text: string): MentionDocument {
  const zone = { kind: 'body', reason: 'test', start: 0, end: text.length } as const;
  return findInDocument(annotate({ id: 'test', text, zones: text === '' ? [] : [zone], authors: [] }));
}

/** "Person: Jane Doe" for every name that is in no longer one, in text order. */
export function listNames(text: string): string[] {
  return findMentions(text)
    .mentions.filter(({ kind, nested }) => kind === 'named' && nested !== true)
    .map(({ type, text: words }) => `${type}: ${words}`);
}
