import type { CoreferenceDocument } from '../../document/coreference-document.ts';
import type { RelationMention } from '../../document/extracted-document.ts';
import type { Knowledge } from '../../vocabulary/knowledge.ts';
import type { RelationNoun } from '../../vocabulary/relation-nouns.ts';
import { findNameRelations } from './name-relations.ts';
import { findNounRelations } from './noun-relations.ts';
import { createRelationContext } from './relation-context.ts';
import { findRoleRelations } from './role-relations.ts';

/** Lasting relations that a document states: roles, parts and seats of bodies, places inside places, what nouns name. */
export function findStandingRelations(
  document: CoreferenceDocument,
  knowledge: Knowledge,
  nouns: ReadonlyMap<string, readonly RelationNoun[]>,
): RelationMention[] {
  const context = createRelationContext(document, knowledge);
  return [
    ...findRoleRelations(context),
    ...findNameRelations(context),
    ...findNounRelations(context, nouns),
  ].filter((relation) => relation.source >= 0 && relation.target >= 0 && relation.source !== relation.target);
}
