import type { CoreferenceDocument } from '../../document/coreference-document.ts';
import type { EventMention, RelationMention } from '../../document/extracted-document.ts';
import { EDGE_TYPES } from '../../schema/edge-types.ts';
import type { EdgeTypeSpec } from '../../schema/edge-types.ts';
import type { Kinds } from '../../vocabulary/kinds.ts';
import type { Knowledge } from '../../vocabulary/knowledge.ts';
import type { RelationNoun } from '../../vocabulary/relation-nouns.ts';
import type { RelationVerb } from '../../vocabulary/relation-verbs.ts';
import { createContext } from '../extraction-context.ts';
import type { EventVocabulary } from '../extraction-context.ts';
import { findNameRelations } from './name-relations.ts';
import { findNationalityRelations } from './nationality-relations.ts';
import { findNounRelations } from './noun-relations.ts';
import { createRelationContext } from './relation-context.ts';
import { findRoleRelations } from './role-relations.ts';
import { findVerbRelations } from './verb-relations.ts';

/** Words that the extraction of standing relations knows beside those of events. */
export interface RelationVocabulary {
  readonly knowledge: Knowledge;
  readonly kinds: Kinds;
  readonly relationNouns: ReadonlyMap<string, readonly RelationNoun[]>;
  readonly relationVerbs: ReadonlyMap<string, readonly RelationVerb[]>;
}

/** Lasting relations that a document states: roles, parts and seats of bodies, places inside places, what nouns and verbs name. */
export function findStandingRelations(
  document: CoreferenceDocument,
  events: readonly EventMention[],
  vocabulary: RelationVocabulary & EventVocabulary,
): RelationMention[] {
  const context = createRelationContext(document, vocabulary.knowledge);
  const found = [
    ...findRoleRelations(context),
    ...findNameRelations(context),
    ...findNationalityRelations(context, vocabulary.kinds),
    ...findNounRelations(context, vocabulary.relationNouns),
    ...findVerbRelations(events, vocabulary.relationVerbs, createContext(document, vocabulary)),
  ].filter((relation) => isPossible(relation, document));
  return dropAtHome(found);
}

/** "Recalled the ambassador to Moscow": nobody is accredited to the state that he represents; there he is only called. */
function dropAtHome(relations: readonly RelationMention[]): RelationMention[] {
  const keyOf = ({ source, target }: RelationMention): string => `${source} ${target}`;
  const represented = new Set(relations.filter(({ type }) => type === 'REPRESENTS').map(keyOf));
  return relations.filter(
    (relation) => relation.type !== 'AMBASSADOR_TO' || !represented.has(keyOf(relation)),
  );
}

function isPossible({ type, source, target }: RelationMention, { clusters }: CoreferenceDocument): boolean {
  if (source < 0 || target < 0 || source === target) return false;
  const spec: EdgeTypeSpec = EDGE_TYPES[type];
  return spec.personal !== true || clusters[source]?.type === 'Person';
}
