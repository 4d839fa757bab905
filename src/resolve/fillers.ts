import type { ExtractedDocument } from '../document/extracted-document.ts';

/**
 * Ids of the entities that a cluster stands for: itself, or everyone whom a plural names ("the two leaders").
 * @param entityOf ids of the entities of the document's clusters
 */
export function listFillers(
  document: ExtractedDocument,
  cluster: number | undefined,
  entityOf: readonly string[],
): readonly string[] {
  if (cluster === undefined) return [];
  const members = document.clusters[cluster]?.members ?? [];
  return (members.length > 0 ? members : [cluster]).flatMap((index) => entityOf[index] ?? []);
}
