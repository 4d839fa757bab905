import type { Argument } from '../document/extracted-document.ts';
import type { Mention } from '../document/mention-document.ts';
import type { Role } from '../schema/event-types.ts';
import type { ExtractionContext } from './extraction-context.ts';

/** A mention as the filler of a role. */
export function toArgument(mention: Mention, role: Role, context: ExtractionContext): Argument {
  const cluster = clusterOf(mention, context);
  return {
    role,
    start: mention.start,
    end: mention.end,
    text: mention.text,
    head: mention.head,
    ...(cluster === undefined ? {} : { cluster }),
  };
}

export function clusterOf(mention: Mention, context: ExtractionContext): number | undefined {
  return context.document.clusterOf[mention.index];
}

/** Whether any mention of a cluster is a name or a nationality, or it stands for clusters that have one. */
export function isNamed(cluster: number, context: ExtractionContext): boolean {
  const { clusters, mentions } = context.document;
  const own = clusters[cluster];
  if (own === undefined) return false;
  if (own.members.length > 0) return own.members.some((member) => isNamed(member, context));
  return own.mentions.some((index) => {
    const kind = mentions[index]?.kind;
    return kind === 'named' || kind === 'adjectival';
  });
}
