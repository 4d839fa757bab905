import type { Attribution } from '../../document/extracted-document.ts';
import type { Claim } from '../../schema/graph.ts';

/** Who says so, the nearest first: the entity where it is known, and always the words. */
export function resolveAttributions(
  attributions: readonly Attribution[],
  entityOf: readonly string[],
): Claim['attributedTo'] {
  return attributions.map(({ cluster, text }) => {
    const id = cluster === undefined ? undefined : entityOf[cluster];
    return id === undefined ? { text } : { id, text };
  });
}
