import type { Attribution } from '../document/extracted-document.ts';
import type { Mention } from '../document/mention-document.ts';
import { clusterOf } from './arguments.ts';
import type { ExtractionContext } from './extraction-context.ts';

/** The words for a source, with its cluster; of an unnamed official the country or body it belongs to. */
export function describeSource(
  head: number,
  context: ExtractionContext,
): Omit<Attribution, 'cue' | 'direct'> {
  const mention = context.mentionAt(head);
  if (mention !== undefined) return fromMention(mention, context);
  const owner = context.syntax
    .children(head)
    .filter((child) => ['poss', 'compound', 'amod', 'nmod'].includes(context.token(child).dep))
    .map((child) => context.mentionAt(child))
    .find((candidate) => candidate !== undefined);
  const { start, end, text } = context.token(head);
  const cluster = owner === undefined ? undefined : clusterOf(owner, context);
  return { start, end, text, ...(cluster === undefined ? {} : { cluster }) };
}

function fromMention(mention: Mention, context: ExtractionContext): Omit<Attribution, 'cue' | 'direct'> {
  const cluster = clusterOf(mention, context);
  return {
    start: mention.start,
    end: mention.end,
    text: mention.text,
    ...(cluster === undefined ? {} : { cluster }),
  };
}
