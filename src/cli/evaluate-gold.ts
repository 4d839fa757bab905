import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { buildFromPaths } from '../build.ts';
import { compareWithBaseline, formatComparison, readBaseline, renderBaseline } from '../evaluate/baseline.ts';
import { evaluateFolders, evaluateStandoff } from '../evaluate/evaluation.ts';
import type { Evaluation } from '../evaluate/evaluation.ts';
import { listHeadlines } from '../evaluate/headlines.ts';
import { formatScores } from '../evaluate/report.ts';
import { toStandoff } from '../export/standoff.ts';
import { createPipeline } from '../pipeline.ts';
import { compareText } from '../schema/order.ts';
import { writeFileAtomically } from '../store/atomic-file.ts';
import { CommandError } from './terminal.ts';
import type { Terminal } from './terminal.ts';

const GOLD_FOLDER = fileURLToPath(new URL('../../test/gold/', import.meta.url));

export interface EvaluateOptions {
  /** Folder of predictions to score instead of building them; for one gold folder. */
  readonly predicted?: string;
  readonly json?: boolean;
  /** File of frozen headlines to compare with. */
  readonly baseline?: string;
  /** Whether to write the headlines to the baseline instead. */
  readonly freeze?: boolean;
}

/**
 * Scores what the program makes of each gold folder's documents; without folders, of all that come with the project.
 * @throws {CommandError} with exit code 1 when a headline fell below the baseline, 2 for bad arguments
 */
export async function evaluateGold(
  folders: readonly string[],
  { predicted, json = false, baseline, freeze = false }: EvaluateOptions,
  terminal: Terminal,
): Promise<void> {
  const golds = folders.length > 0 ? folders : await findGoldFolders();
  const evaluations = await scoreFolders(golds, predicted, terminal);
  const headlines = listHeadlines(evaluations);
  terminal.print(json ? JSON.stringify({ evaluations, headlines }, null, 2) : formatScores(evaluations));
  if (baseline === undefined) return;

  const frozen = existsSync(baseline) ? readBaseline(baseline) : undefined;
  if (freeze) {
    // Folders that were not scored now keep what was frozen of them.
    const all = { ...frozen, ...headlines };
    await writeFileAtomically(baseline, [renderBaseline(all)]);
    terminal.printError(`Frozen in ${baseline}.`);
    return;
  }
  if (frozen === undefined) {
    throw new CommandError(`${baseline} does not exist: make it with --baseline ${baseline} --freeze`, 2);
  }
  const scored = evaluations.map(({ gold }) => `${gold}/`);
  const entries = Object.entries(frozen).filter(([measure]) =>
    scored.some((gold) => measure.startsWith(gold)),
  );
  const comparison = compareWithBaseline(Object.fromEntries(entries), headlines);
  terminal.printError(formatComparison(comparison) || `The same as in ${baseline}.`);
  if (comparison.drops.length > 0) {
    throw new CommandError(`${comparison.drops.length} of the headlines fell below ${baseline}`, 1);
  }
}

async function scoreFolders(
  golds: readonly string[],
  predicted: string | undefined,
  terminal: Terminal,
): Promise<readonly Evaluation[]> {
  if (predicted !== undefined) {
    const [gold, ...others] = golds;
    if (gold === undefined || others.length > 0)
      throw new CommandError('--predicted goes with one gold folder', 2);
    return [evaluateStandoff(gold, predicted)];
  }
  const pipeline = createPipeline();
  const evaluations = await evaluateFolders(golds, async (documents) => {
    const { corpus, graph } = await buildFromPaths([documents], pipeline, {
      signal: terminal.signal,
      onProgress: ({ stage, done, total }) => {
        if (stage === 'extract') terminal.progress.show(`Building ${documents}`, done, total);
      },
    });
    return toStandoff(corpus, graph);
  });
  terminal.progress.clear();
  return evaluations;
}

async function findGoldFolders(): Promise<string[]> {
  const names = existsSync(GOLD_FOLDER) ? (await readdir(GOLD_FOLDER)).sort(compareText) : [];
  const folders = names
    .map((name) => join(GOLD_FOLDER, name))
    .filter((folder) => existsSync(join(folder, 'documents.jsonl')));
  if (folders.length === 0)
    throw new CommandError(`there is no gold in ${GOLD_FOLDER}: name a gold folder`, 2);
  return folders;
}
