import { basename, join, resolve } from 'node:path';

import type { Standoff } from '../schema/standoff.ts';
import { isGraphGold } from './gold-standoff.ts';
import type { GoldStandoff } from './gold-standoff.ts';
import { scoreGraph } from './graph-scores.ts';
import type { GraphScores } from './graph-scores.ts';
import { readGold, readStandoff } from './standoff-reader.ts';
import { scoreStandoff } from './standoff-scores.ts';
import type { StandoffScores } from './standoff-scores.ts';

/** All scores on one gold folder. */
export interface Evaluation {
  /** Name of the gold folder. */
  readonly gold: string;
  /** What each document says. */
  readonly text: StandoffScores;
  /** What all documents together become; absent where the gold is no graph. */
  readonly graph?: GraphScores;
}

/**
 * Scores a folder of predictions.
 *
 * @throws {StandoffError} naming file and line of what is not in the standoff format.
 */
export function evaluateStandoff(goldFolder: string, predictedFolder: string): Evaluation {
  return evaluateLayers(nameFolder(goldFolder), readGold(goldFolder), readStandoff(predictedFolder));
}

/**
 * Predicts each gold folder's documents and scores them, one after another.
 *
 * @param predict gets the path of the gold's `documents.jsonl`, of which it may read `id`, `text`, `title` and `publishedAt`.
 * @throws {StandoffError} naming file and line of what is not in the standoff format.
 */
export async function evaluateFolders(
  goldFolders: readonly string[],
  predict: (documentsPath: string) => Promise<Standoff>,
): Promise<readonly Evaluation[]> {
  const evaluations: Evaluation[] = [];
  for (const folder of goldFolders) {
    const gold = readGold(folder);
    const predicted = await predict(join(folder, 'documents.jsonl'));
    evaluations.push(evaluateLayers(nameFolder(folder), gold, predicted));
  }
  return evaluations;
}

function evaluateLayers(name: string, gold: GoldStandoff, predicted: Standoff): Evaluation {
  if (!isGraphGold(gold)) return { gold: name, text: scoreStandoff(gold, predicted) };
  // Events and relations of such a gold are sentences, not triggers: only the graph measures can score them.
  const { documents, entities, mentions, times } = gold;
  const layers = { ...(entities && { entities }), ...(mentions && { mentions }), ...(times && { times }) };
  return {
    gold: name,
    text: scoreStandoff({ documents, ...layers }, predicted),
    graph: scoreGraph(gold, predicted),
  };
}

function nameFolder(folder: string): string {
  return basename(resolve(folder));
}
