import type { EventMention, ExtractedDocument } from '../../../src/document/extracted-document.ts';
import { createPipeline } from '../../../src/pipeline.ts';

const pipeline = createPipeline();

/** A Thursday. */
const PUBLISHED = '2021-03-04';

/** Runs the real stages up to extraction over one article, published on `PUBLISHED`, whose body is `text`. */
export function extractText(text: string): ExtractedDocument {
  return pipeline.extractDocument({
    id: 'test',
    file: 'test.jsonl',
    text,
    publishedAt: PUBLISHED,
  });
}

/** The event whose trigger is `word`; its first occurrence, or the `nth`. */
export function findEvent({ events }: ExtractedDocument, word: string, nth = 0): EventMention | undefined {
  return events.filter(({ trigger }) => trigger.text === word)[nth];
}

/** Words of what fills a role, and the names of the clusters they belong to. */
export function fillersOf(document: ExtractedDocument, event: EventMention, role: string): readonly string[] {
  return event.arguments
    .filter((argument) => argument.role === role && argument.event === undefined)
    .flatMap(({ cluster, text }) => [
      text,
      ...(cluster === undefined ? [] : [document.clusters[cluster]?.name ?? text]),
    ]);
}
