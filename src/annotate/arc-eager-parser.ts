import { type ArcEagerState, createArcEagerState } from './arc-eager-state.ts';
import type { MoveScorer } from './transition-scorer.ts';

const ACTIONS = {
  S: 'shift',
  D: 'reduce',
  L: 'attachLeft',
  R: 'attachRight',
  B: 'breakSentence',
} as const;
type Action = (typeof ACTIONS)[keyof typeof ACTIONS];

/** Moves of one action, in the order of their scores: "L-nsubj" attaches the top of the stack to the buffer as its subject. */
export interface MoveGroup {
  readonly action: Action;
  /** Place of the first label's score. */
  readonly first: number;
  readonly labels: readonly string[];
}

/** Feature tokens that describe a state. */
export const PARSER_FEATURES = 8;

/** A head and label for every token; a root is its own head and labelled `ROOT`. */
export interface DependencyTree {
  readonly heads: Int32Array;
  readonly labels: string[];
}

/** @throws {Error} if a name is no move */
export function groupParserMoves(names: readonly string[]): readonly MoveGroup[] {
  const groups: (MoveGroup & { readonly labels: string[] })[] = [];
  for (const [index, name] of names.entries()) {
    const action = Object.entries(ACTIONS).find(([letter]) => letter === name[0])?.[1];
    if (action === undefined) throw new Error(`parser: unknown move ${name}`);
    const label = name.slice(2);
    const last = groups.at(-1);
    if (last?.action === action) last.labels.push(label);
    else groups.push({ action, first: index, labels: [label] });
  }
  return groups;
}

/**
 * Parses greedily: in each state the valid move with the highest score, the first of equals. Labels
 * may still be pseudo-projective (see `deprojectivize`). No sentence begins at a token of `insides`.
 */
export function parseArcEager(
  length: number,
  groups: readonly MoveGroup[],
  score: MoveScorer,
  insides: ReadonlySet<number> = new Set(),
): DependencyTree {
  const state = createArcEagerState(length);
  while (!state.isDone()) {
    const move = findBest(groups, score(describeState(state)), findValidActions(state, insides));
    // Only a state that no training text leads to has no valid move; what is attached by then stays.
    if (move === undefined) break;
    state[move.action](move.label);
  }

  const heads = Int32Array.from({ length }, (_, token) =>
    state.head(token) < 0 ? token : state.head(token),
  );
  const labels = Array.from({ length }, (_, token) => (heads[token] === token ? 'ROOT' : state.label(token)));
  return { heads, labels };
}

function describeState(state: ArcEagerState): readonly number[] {
  const next = state.buffer(0);
  const top = state.stack(0);
  return [
    next,
    state.buffer(1),
    top,
    state.stack(1),
    state.stack(2),
    state.lastLeftChild(next),
    state.lastLeftChild(top),
    state.lastRightChild(top),
  ];
}

function findValidActions(
  state: ArcEagerState,
  insides: ReadonlySet<number>,
): Readonly<Record<Action, boolean>> {
  const next = state.buffer(0);
  const second = state.buffer(1);
  const hasStack = state.stackSize() > 0;
  const atStart = state.startsSentence(next);
  const canAttach = hasStack && state.bufferSize() > 0 && !atStart;
  return {
    shift: !hasStack || (state.bufferSize() > 1 && !atStart && !state.wasPutBack(next)),
    reduce: hasStack && !(state.stackSize() === 1 && insides.has(next)),
    attachLeft: canAttach,
    attachRight: canAttach,
    breakSentence:
      state.bufferSize() > 1 && second === next + 1 && !state.startsSentence(second) && !insides.has(second),
  };
}

function findBest(
  groups: readonly MoveGroup[],
  scores: Float32Array,
  valid: Readonly<Record<Action, boolean>>,
): { readonly action: Action; readonly label: string } | undefined {
  let best: { readonly action: Action; readonly label: string } | undefined;
  let bestScore = -Infinity;
  for (const { action, first, labels } of groups) {
    if (!valid[action]) continue;
    for (let index = 0; index < labels.length; index += 1) {
      const moveScore = scores[first + index] ?? -Infinity;
      if (moveScore <= bestScore) continue;
      best = { action, label: labels[index] ?? '' };
      bestScore = moveScore;
    }
  }
  return best;
}
