import type { PictureNode } from '../../src/schema/picture.ts';
import type { GraphModel } from './graph-model.ts';
import { countArticles, countMentions } from './graph-model.ts';
import type { SizeBy } from './look.ts';

/** In pixels at the default zoom. */
const RADIUS_PX = { smallest: 3.5, largest: 20, article: 8 } as const;

/** Radius of each node in pixels by what sizes are to stand for; articles, being the sources, are all alike. */
export function createRadii(model: GraphModel, by: SizeBy): (node: PictureNode) => number {
  const measure = createMeasure(model, by);
  let least = Infinity;
  let greatest = -Infinity;
  for (const node of model.nodes) {
    if (node.type === 'Article') continue;
    const value = measure(node);
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  const { smallest, largest, article } = RADIUS_PX;
  return (node) => {
    if (node.type === 'Article') return article;
    if (greatest <= least) return (smallest + largest) / 2;
    return smallest + ((measure(node) - least) / (greatest - least)) * (largest - smallest);
  };
}

/** Square roots, so that areas compare; the size that comes with a node is one already. */
function createMeasure(model: GraphModel, by: SizeBy): (node: PictureNode) => number {
  switch (by) {
    case 'rank':
      return (node) => node.size;
    case 'mentions':
      return (node) => Math.sqrt(countMentions(node));
    case 'articles':
      return (node) => Math.sqrt(countArticles(node));
    case 'ties':
      return (node) => Math.sqrt(model.countEdgesOf(node.id));
  }
}
