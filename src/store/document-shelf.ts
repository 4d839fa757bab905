import type { ExtractedDocument } from '../document/extracted-document.ts';
import { decodePart, findPart } from './document-codec.ts';
import type { Layer, Layers } from './document-codec.ts';

/**
 * Documents whose layers stand decoded in memory at once, each a tenth of a megabyte. So many articles cost nothing more; of more,
 * every stage decodes what it looks at.
 */
const OPEN_MOST = 2000;
/** Article and sentences are small, and asked for again and again in any order. */
const KEPT_PART = findPart('article');

/**
 * Documents that stand encoded in memory and are decoded layer by layer when they are looked at, so that of many thousand most take a fifth
 * of the memory. What was decoded is forgotten again, the longest open first. Each read of a layer may give other, equal objects.
 * @returns a function that wraps the bytes of `encodeDocument`
 */
export function createDocumentShelf(openMost = OPEN_MOST): (bytes: Uint8Array) => ExtractedDocument {
  const open: Map<number, Layers>[] = [];
  let next = 0;
  const makeRoom = (parts: Map<number, Layers>): void => {
    open[next]?.clear();
    open[next] = parts;
    next = (next + 1) % openMost;
  };

  return (bytes) => {
    let kept: Layers | undefined;
    const parts = new Map<number, Layers>();
    const readPart = (part: number): Layers => {
      if (part === KEPT_PART) return (kept ??= decodePart(bytes, part));
      const known = parts.get(part);
      if (known !== undefined) return known;
      if (parts.size === 0) makeRoom(parts);
      const layers = decodePart(bytes, part);
      parts.set(part, layers);
      return layers;
    };
    const read = <Name extends Layer>(layer: Name): ExtractedDocument[Name] =>
      readPart(findPart(layer))[layer] as ExtractedDocument[Name];
    return {
      get article() {
        return read('article');
      },
      get sentences() {
        return read('sentences');
      },
      get tokens() {
        return read('tokens');
      },
      get recognized() {
        return read('recognized');
      },
      get mentions() {
        return read('mentions');
      },
      get clusters() {
        return read('clusters');
      },
      get clusterOf() {
        return read('clusterOf');
      },
      get links() {
        return read('links');
      },
      get times() {
        return read('times');
      },
      get events() {
        return read('events');
      },
      get eventLinks() {
        return read('eventLinks');
      },
      get relations() {
        return read('relations');
      },
    };
  };
}
