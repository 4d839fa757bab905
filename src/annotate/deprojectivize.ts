import type { DependencyTree } from './arc-eager-parser.ts';

/** Separates a token's label from the label of its true head: "nsubj||ccomp". */
const DELIMITER = '||';

/**
 * Undoes the lifting of crossing arcs: a token labelled `X||Y` gets label `X`, and as head the first descendant of its
 * head that is labelled `Y`, breadth first. Where there is none, the head stays.
 *
 * @see Nivre and Nilsson (2005), "Pseudo-projective dependency parsing", the HEAD scheme
 */
export function deprojectivize(
  tree: DependencyTree,
  isWhiteSpace: (token: number) => boolean,
): DependencyTree {
  const { heads, labels } = tree;
  if (!labels.some((label) => label.includes(DELIMITER))) return tree;
  const newHeads = heads.slice();
  const newLabels = [...labels];
  const children = indexChildren(heads);

  for (const [token, label] of labels.entries()) {
    const cut = label.indexOf(DELIMITER);
    if (cut < 0) continue;
    const lifted = newHeads[token] ?? token;
    const wanted = label.slice(cut + DELIMITER.length);
    const head = findDescendant(
      children,
      lifted,
      (child) => child !== token && !isWhiteSpace(child),
      (child) => newLabels[child] === wanted,
    );
    newLabels[token] = label.slice(0, cut);
    if (head === undefined) continue;
    newHeads[token] = head;
    children[lifted] = children[lifted]?.filter((child) => child !== token) ?? [];
    children[head] = [...(children[head] ?? []), token].sort((a, b) => a - b);
  }
  return { heads: newHeads, labels: newLabels };
}

function indexChildren(heads: Int32Array): number[][] {
  const children: number[][] = Array.from(heads, () => []);
  for (const [token, head] of heads.entries()) {
    if (head !== token) children[head]?.push(token);
  }
  return children;
}

function findDescendant(
  children: readonly (readonly number[])[],
  from: number,
  isOpen: (token: number) => boolean,
  isWanted: (token: number) => boolean,
): number | undefined {
  const queue = [from];
  for (const token of queue) {
    for (const child of children[token] ?? []) {
      if (!isOpen(child)) continue;
      if (isWanted(child)) return child;
      queue.push(child);
    }
  }
  return undefined;
}
