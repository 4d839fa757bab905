import type { EventLink, ExtractedDocument } from '../../document/extracted-document.ts';
import type { ResolvedEventLink } from '../../document/resolved-corpus.ts';
import type { Evidence } from '../../schema/graph.ts';
import { compareText, sortedBy } from '../../schema/order.ts';
import { quoteEvidence } from '../claims/evidence.ts';

/**
 * Links between resolved events, each once, with the sentences that say so. What became a link of an event to itself is
 * left out, and so is a link whose opposite is said more often: nothing is part of its own part.
 * @returns sorted by type, source and target
 */
export function linkEvents(
  documents: readonly ExtractedDocument[],
  eventOf: readonly (readonly string[])[],
): ResolvedEventLink[] {
  const links = new Map<string, ResolvedEventLink>();
  for (const [index, document] of documents.entries()) {
    for (const link of document.eventLinks) {
      const [source, target] = [eventOf[index]?.[link.source], eventOf[index]?.[link.target]];
      if (link.type === 'SAME' || source === undefined || target === undefined || source === target) continue;
      const key = `${link.type} ${source} ${target}`;
      const evidence = [...(links.get(key)?.evidence ?? []), ...quoteLink(document, link)];
      const lag = links.get(key)?.lag ?? link.lag;
      links.set(key, { type: link.type, source, target, evidence, ...(lag === undefined ? {} : { lag }) });
    }
  }
  return sortedBy(links, ([key]) => key).flatMap(([, link]) => {
    const opposite = links.get(`${link.type} ${link.target} ${link.source}`);
    return opposite !== undefined && isWeaker(link, opposite) ? [] : [sortEvidence(link)];
  });
}

function isWeaker(link: ResolvedEventLink, opposite: ResolvedEventLink): boolean {
  const difference = link.evidence.length - opposite.evidence.length;
  return difference < 0 || (difference === 0 && link.source > opposite.source);
}

function quoteLink(document: ExtractedDocument, link: EventLink): readonly Evidence[] {
  const [source, target] = [document.events[link.source], document.events[link.target]];
  if (source === undefined || target === undefined) return [];
  return [quoteEvidence(document, source.sentence, source.trigger, [target.trigger])];
}

function sortEvidence(link: ResolvedEventLink): ResolvedEventLink {
  const key = (evidence: Evidence): string =>
    `${evidence.article} ${String(evidence.start).padStart(9, '0')}`;
  return { ...link, evidence: [...link.evidence].sort((a, b) => compareText(key(a), key(b))) };
}
