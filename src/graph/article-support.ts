import { createDisjointSets } from '../document/disjoint-sets.ts';
import type { ExtractedDocument } from '../document/extracted-document.ts';

/** Number of independent articles among these: copies of one text count once. */
export type Support = (articles: Iterable<string>) => number;

const SHINGLE_WORDS = 6;
/** Smallest shingle hashes kept of each article: enough to estimate how much text two of them share to about ±0.1. */
const SKETCH_SIZE = 96;
/** Articles that share one of their very smallest hashes are compared; a copy with half its text changed still is. */
const BLOCKING_HASHES = 12;
const COPY_FROM = 0.5;

/**
 * Finds articles that are copies of each other, as wire stories are, and counts each group once.
 * @see Broder (1997), "On the resemblance and containment of documents"
 */
export function createSupport(documents: readonly ExtractedDocument[]): Support {
  const sketches = documents.map(sketchText);
  const groups = createDisjointSets(documents.length);
  const holders = new Map<number, number>();
  for (const [index, sketch] of sketches.entries()) {
    for (const hash of sketch.slice(0, BLOCKING_HASHES)) {
      const holder = holders.get(hash);
      if (holder === undefined) holders.set(hash, index);
      else if (estimateContainment(sketches[holder] ?? [], sketch) >= COPY_FROM) groups.join(holder, index);
    }
  }
  const groupOf = new Map(documents.map(({ article }, index) => [article.id, groups.find(index)]));
  return (articles) => new Set([...articles].map((article) => groupOf.get(article))).size;
}

/** The smallest hashes of the shingles of title and body, ascending. */
function sketchText(document: ExtractedDocument): readonly number[] {
  const { text, zones } = document.article;
  const words = zones
    .filter((zone) => zone.kind !== 'boilerplate' && zone.kind !== 'byline' && zone.kind !== 'dateline')
    .flatMap(
      (zone) =>
        text
          .slice(zone.start, zone.end)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [],
    );
  const hashes = new Set<number>();
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++) {
    hashes.add(hashShingle(words.slice(at, at + SHINGLE_WORDS).join(' ')));
  }
  return [...hashes].sort((a, b) => a - b).slice(0, SKETCH_SIZE);
}

/** Share of the shorter text that the other has too, estimated where both sketches reach. */
function estimateContainment(a: readonly number[], b: readonly number[]): number {
  const reach = Math.min(
    a.length < SKETCH_SIZE ? Infinity : (a.at(-1) ?? 0),
    b.length < SKETCH_SIZE ? Infinity : (b.at(-1) ?? 0),
  );
  const [left, right] = [a, b].map((sketch) => sketch.filter((hash) => hash <= reach));
  const known = new Set(right);
  const shared = (left ?? []).filter((hash) => known.has(hash)).length;
  const smaller = Math.min(left?.length ?? 0, known.size);
  return smaller === 0 ? 0 : shared / smaller;
}

/** FNV-1a, 32 bits. @see http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashShingle(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
