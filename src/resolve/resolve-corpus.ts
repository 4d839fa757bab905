import type { ExtractedDocument } from '../document/extracted-document.ts';
import type { ResolvedCorpus } from '../document/resolved-corpus.ts';
import type { Decisions } from '../schema/decisions.ts';
import { noDecisions } from '../schema/decisions.ts';
import { sortedBy } from '../schema/order.ts';
import type { EventWords } from '../vocabulary/event-words.ts';
import type { GivenNameForms } from '../vocabulary/given-name-forms.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import { resolveRelations } from './claims/resolve-relations.ts';
import { applyDecisions, dropRejected } from './decisions/apply-decisions.ts';
import { resolveEntities } from './entities/resolve-entities.ts';
import { resolveEvents } from './events/resolve-events.ts';

export interface ResolutionKnowledge {
  readonly knowledge: Knowledge;
  readonly givenNameForms: GivenNameForms;
  readonly eventWords: EventWords;
}

/**
 * Creates the stage that joins documents into one corpus: entities first, then what people decided about them, then events
 * by their participants, then relations.
 */
export function createCorpusResolver({
  knowledge,
  givenNameForms,
  eventWords,
}: ResolutionKnowledge): (documents: readonly ExtractedDocument[], decisions?: Decisions) => ResolvedCorpus {
  return (unsorted, decisions = noDecisions) => {
    const documents = sortedBy(unsorted, ({ article }) => article.id);
    const found = resolveEntities(documents, knowledge, givenNameForms);
    const { entities, entityOf, mergeDrafts } = applyDecisions(found, decisions, documents);
    const resolved = resolveEvents(documents, entityOf, entities, eventWords);
    const relations = resolveRelations(documents, entityOf, resolved.eventOf, resolved.events, entities);
    return {
      documents,
      entities,
      entityOf,
      ...resolved,
      relations: dropRejected(relations, decisions),
      mergeDrafts,
    };
  };
}
