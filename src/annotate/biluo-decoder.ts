import { NONE, type MoveScorer } from './transition-scorer.ts';

const ACTIONS = { B: 'begin', I: 'inside', L: 'last', U: 'unit', O: 'outside' } as const;
type Action = (typeof ACTIONS)[keyof typeof ACTIONS];

export interface RecognizerMove {
  readonly action: Action;
  readonly label: string;
}

/** Feature tokens that describe a state. */
export const RECOGNIZER_FEATURES = 3;

/** An entity of tokens `[first, end)`. */
export interface DecodedEntity {
  readonly first: number;
  readonly end: number;
  readonly label: string;
  /** Product over its tokens of the move's probability among the valid moves. */
  readonly score: number;
}

/** What the decoder must know of the tokens besides their vectors. */
export interface TokenBounds {
  readonly length: number;
  readonly startsSentence: (token: number) => boolean;
  readonly isWhiteSpace: (token: number) => boolean;
}

/** @throws {Error} if a name is no move */
export function parseRecognizerMoves(names: readonly string[]): readonly RecognizerMove[] {
  return names.map((name) => {
    const action = Object.entries(ACTIONS).find(([letter]) => letter === name[0])?.[1];
    if (action === undefined) throw new Error(`recognizer: unknown move ${name}`);
    return { action, label: name.slice(2) };
  });
}

interface OpenEntity {
  readonly first: number;
  readonly label: string;
  readonly score: number;
}

/** Reads entities from left to right, one greedy move per token. Entities never overlap nor cross a sentence start. */
export function decodeEntities(
  { length, startsSentence, isWhiteSpace }: TokenBounds,
  moves: readonly RecognizerMove[],
  score: MoveScorer,
): readonly DecodedEntity[] {
  const entities: DecodedEntity[] = [];
  let open: OpenEntity | undefined;
  for (let token = 0; token < length; token += 1) {
    const canGoOn = token + 1 < length && !startsSentence(token + 1);
    const canStart = open === undefined && !isWhiteSpace(token);
    const openLabel = open?.label;
    const isValid = ({ action, label }: RecognizerMove): boolean => {
      switch (action) {
        case 'begin':
          return canStart && canGoOn;
        case 'unit':
          // The unit without label marks blocked tokens in training; there are none here.
          return canStart && label !== '';
        case 'inside':
          return canGoOn && label === openLabel;
        case 'last':
          return label === openLabel;
        case 'outside':
          return openLabel === undefined;
      }
    };
    const features = [token, open?.first ?? NONE, open === undefined ? NONE : token - 1];
    const { move, probability } = chooseMove(moves, score(features), isValid);

    if (move.action === 'begin') open = { first: token, label: move.label, score: probability };
    else if (open === undefined) {
      if (move.action === 'unit')
        entities.push({ first: token, end: token + 1, label: move.label, score: probability });
    } else {
      open = { ...open, score: open.score * probability };
      if (move.action !== 'last') continue;
      entities.push({ ...open, end: token + 1 });
      open = undefined;
    }
  }
  return entities;
}

const OUTSIDE: RecognizerMove = { action: 'outside', label: '' };

/** The valid move with the highest score, the first of equals, and its share of the soft-maxed scores of all valid ones. */
function chooseMove(
  moves: readonly RecognizerMove[],
  scores: Float32Array,
  isValid: (move: RecognizerMove) => boolean,
): { readonly move: RecognizerMove; readonly probability: number } {
  let best = OUTSIDE;
  let bestScore = -Infinity;
  const valid: number[] = [];
  for (const [index, move] of moves.entries()) {
    if (!isValid(move)) continue;
    const moveScore = scores[index] ?? -Infinity;
    valid.push(moveScore);
    if (moveScore <= bestScore) continue;
    best = move;
    bestScore = moveScore;
  }
  const total = valid.reduce((sum, moveScore) => sum + Math.exp(moveScore - bestScore), 0);
  return { move: best, probability: 1 / total };
}
