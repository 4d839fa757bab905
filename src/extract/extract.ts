import type { CoreferenceDocument } from '../document/coreference-document.ts';
import type { ExtractedDocument } from '../document/extracted-document.ts';
import type { TimeVocabulary } from '../vocabulary/time.ts';
import { findEvents } from './events.ts';
import type { EventVocabulary } from './extraction-context.ts';
import { findStandingRelations } from './relations/find-standing-relations.ts';
import type { RelationVocabulary } from './relations/find-standing-relations.ts';
import { findTimes } from './time/find-times.ts';

export interface ExtractionVocabulary extends EventVocabulary, RelationVocabulary {
  readonly times: TimeVocabulary;
}

export type Extractor = (document: CoreferenceDocument) => ExtractedDocument;

/** Makes the stage that finds times, events with their arguments, status, source and date, and relations. */
export function createExtractor(vocabulary: ExtractionVocabulary): Extractor {
  return (document) => {
    const times = findTimes(document, vocabulary.times);
    const { events, eventLinks, interactions } = findEvents(document, times, vocabulary);
    const standing = findStandingRelations(document, events, vocabulary);
    return { ...document, times, events, eventLinks, relations: [...standing, ...interactions] };
  };
}
