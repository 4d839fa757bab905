import type { EventMention } from '../document/extracted-document.ts';
import type { ExtractionContext } from './extraction-context.ts';
import { isHappening } from './own-times.ts';

/** "In place from the poisoning of Walker": a reason stands a few words below what it is the reason of. */
const MAX_DEPTH = 6;

/** Whether each is done for something, and what the two were done for befell different people: "over the killing of Walker". */
export function haveOtherReasons(a: EventMention, b: EventMention, context: ExtractionContext): boolean {
  const first = findSufferers(a, context);
  if (first.size === 0) return false;
  const second = findSufferers(b, context);
  return second.size > 0 && ![...second].some((cluster) => first.has(cluster));
}

/** Clusters of the named persons to whom the happenings below an event's word, or below the verb it is the object of, were done. */
function findSufferers(event: EventMention, context: ExtractionContext): ReadonlySet<number> {
  const { token } = context;
  const word = event.trigger.token;
  const { dep, head } = token(word);
  const tops = dep === 'dobj' || dep === 'nsubjpass' ? [word, head] : [word];
  const found = new Set<number>();
  const visit = (at: number, depth: number, inReason: boolean): void => {
    if (depth > MAX_DEPTH) return;
    for (const child of context.syntax.children(at)) {
      const below = token(child);
      if (!['prep', 'pobj', 'appos'].includes(below.dep)) continue;
      const mention = context.mentionAt(child);
      const cluster = mention === undefined ? undefined : context.document.clusterOf[mention.index];
      if (inReason && mention?.type === 'Person' && cluster !== undefined) found.add(cluster);
      visit(child, depth + 1, inReason || (below.dep === 'pobj' && isHappening(child, context)));
    }
  };
  for (const top of tops) visit(top, 0, false);
  return found;
}
