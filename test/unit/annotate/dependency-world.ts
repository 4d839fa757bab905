import type { DependencyTree } from '../../../src/annotate/arc-eager-parser.ts';
import type { MoveScorer } from '../../../src/annotate/transition-scorer.ts';

/** Scores that look random and are always the same for a seed. */
export function createRandomScorer(moves: number, seed: number): MoveScorer {
  let state = seed | 1;
  return () =>
    Float32Array.from({ length: moves }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state;
    });
}

/** Scores that make the parser take these moves one after the other. */
export function createScriptedScorer(names: readonly string[], script: readonly string[]): MoveScorer {
  let step = 0;
  return () => {
    const wanted = script[step++];
    return Float32Array.from(names, (name) => (name === wanted ? 1 : 0));
  };
}

/** "reads -> ROOT, She -nsubj-> reads": each token's label and head. */
export function describeTree(words: readonly string[], { heads, labels }: DependencyTree): readonly string[] {
  return words.map((word, token) => `${word} ${labels[token] ?? ''} ${words[heads[token] ?? token] ?? ''}`);
}
