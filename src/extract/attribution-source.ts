import type { Attribution } from '../document/extracted-document.ts';
import { clusterOf } from './entity-arguments.ts';
import type { ExtractionContext } from './extraction-context.ts';
import { findNounSlots } from './noun-slots.ts';

export type Source = Omit<Attribution, 'cue' | 'direct'>;

/** Places of a noun in which stands whose report, letter or figures it is; `around` is who does something in it. */
const OWNERS = ['poss', 'by', 'from', 'adj', 'of', 'around'];

/**
 * The words for a source, with its cluster where it can speak; of a paper, a website or an unnamed official that of whom it
 * belongs to.
 */
export function describeSource(head: number, context: ExtractionContext): Source {
  const mention = context.mentionAt(head);
  const cluster = mention && clusterOf(mention, context);
  const type = cluster === undefined ? mention?.type : context.document.clusters[cluster]?.type;
  const speaks = type !== 'Other' && !context.predicates.paper.has(context.lemma(head));
  if (mention !== undefined && (speaks || mention.kind === 'named')) return withCluster(mention, cluster);
  const owner = findOwner(head, context);
  return withCluster(mention ?? context.token(head), owner);
}

function findOwner(noun: number, context: ExtractionContext): number | undefined {
  const slots = context.isNoun(noun) ? findNounSlots(noun, context) : [];
  const owners = OWNERS.flatMap((place) => slots.filter(({ name }) => name === place));
  const [owner] = owners.flatMap(({ head }) => context.mentionAt(head) ?? []);
  return owner && clusterOf(owner, context);
}

function withCluster(
  { start, end, text }: { readonly start: number; readonly end: number; readonly text: string },
  cluster: number | undefined,
): Source {
  return { start, end, text, ...(cluster === undefined ? {} : { cluster }) };
}
