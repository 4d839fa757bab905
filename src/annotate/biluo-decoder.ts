import { NONE, type MoveScorer } from './transition-scorer.ts';

const ACTIONS = { B: 'begin', I: 'inside', L: 'last', U: 'unit', O: 'outside' } as const;
type Action = (typeof ACTIONS)[keyof typeof ACTIONS];

interface Move {
  readonly action: Action;
  readonly label: string;
  /** Place of its score. */
  readonly index: number;
}

/** The moves by the state in which they make sense, each list in the order of the scores. */
export interface RecognizerMoves {
  /** Outside of entities: begin, unit, outside. */
  readonly outside: readonly Move[];
  /** In an entity of this label: inside, last. */
  readonly inside: ReadonlyMap<string, readonly Move[]>;
}

/** Feature tokens that describe a state. */
export const RECOGNIZER_FEATURES = 3;

/** An entity of tokens `[first, end)`. */
export interface DecodedEntity {
  readonly first: number;
  readonly end: number;
  readonly label: string;
  /** Product over its tokens of the move's probability among the valid moves, at the model's temperature. */
  readonly score: number;
}

/** What the decoder must know of the tokens besides their vectors. */
export interface TokenBounds {
  readonly length: number;
  readonly startsSentence: (token: number) => boolean;
  readonly isWhiteSpace: (token: number) => boolean;
}

/** @throws {Error} if a name is no move */
export function groupRecognizerMoves(names: readonly string[]): RecognizerMoves {
  const outside: Move[] = [];
  const inside = new Map<string, Move[]>();
  for (const [index, name] of names.entries()) {
    const action = Object.entries(ACTIONS).find(([letter]) => letter === name[0])?.[1];
    if (action === undefined) throw new Error(`recognizer: unknown move ${name}`);
    const move = { action, label: name.slice(2), index };
    // The unit without label marks blocked tokens in training; there are none here.
    if (name === 'U') continue;
    if (action === 'inside' || action === 'last')
      inside.set(move.label, [...(inside.get(move.label) ?? []), move]);
    else outside.push(move);
  }
  return { outside, inside };
}

interface OpenEntity {
  readonly first: number;
  readonly label: string;
  readonly score: number;
}

/**
 * Reads entities from left to right, one greedy move per token. Entities never overlap nor cross a sentence start.
 *
 * @param temperature divides the moves' scores before they become probabilities: it moves no border and changes no label,
 *   but makes a score of 0.8 mean that eight of ten such entities are right
 * @see Guo et al. 2017, "On Calibration of Modern Neural Networks"
 */
export function decodeEntities(
  { length, startsSentence, isWhiteSpace }: TokenBounds,
  moves: RecognizerMoves,
  score: MoveScorer,
  temperature = 1,
): readonly DecodedEntity[] {
  const entities: DecodedEntity[] = [];
  let open: OpenEntity | undefined;
  for (let token = 0; token < length; token += 1) {
    const canGoOn = token + 1 < length && !startsSentence(token + 1);
    const canStart = !isWhiteSpace(token);
    const valid: Readonly<Record<Action, boolean>> = {
      begin: canStart && canGoOn,
      unit: canStart,
      inside: canGoOn,
      last: true,
      outside: true,
    };
    const candidates = open === undefined ? moves.outside : (moves.inside.get(open.label) ?? []);
    const scores = score([token, open?.first ?? NONE, open === undefined ? NONE : token - 1]);
    const move = findBest(candidates, scores, valid);
    if (move === undefined || move.action === 'outside') continue;

    const probability = computeProbability(move, candidates, scores, valid, temperature);
    if (open === undefined) open = { first: token, label: move.label, score: probability };
    else open = { ...open, score: open.score * probability };
    if (move.action === 'begin' || move.action === 'inside') continue;
    entities.push({ ...open, end: token + 1 });
    open = undefined;
  }
  return entities;
}

/** The valid move with the highest score, the first of equals. */
function findBest(
  candidates: readonly Move[],
  scores: Float32Array,
  valid: Readonly<Record<Action, boolean>>,
): Move | undefined {
  let best: Move | undefined;
  let bestScore = -Infinity;
  for (const move of candidates) {
    const moveScore = scores[move.index] ?? -Infinity;
    if (moveScore <= bestScore || !valid[move.action]) continue;
    best = move;
    bestScore = moveScore;
  }
  return best;
}

/** The best move's share of the soft-maxed scores of all valid ones. */
function computeProbability(
  best: Move,
  candidates: readonly Move[],
  scores: Float32Array,
  valid: Readonly<Record<Action, boolean>>,
  temperature: number,
): number {
  const bestScore = scores[best.index] ?? 0;
  let total = 0;
  for (const { action, index } of candidates) {
    if (valid[action]) total += Math.exp(((scores[index] ?? -Infinity) - bestScore) / temperature);
  }
  return 1 / total;
}
