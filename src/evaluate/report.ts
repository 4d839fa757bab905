import type { ClusteringScores } from './clustering-measures.ts';
import type { Evaluation } from './evaluation.ts';
import type { Accuracy, FScore, PrecisionRecall, Ratio } from './scores.ts';

interface Row {
  readonly measure: string;
  readonly value: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Parts of a clustering score that its own row already shows. */
const WITHIN_CLUSTERING: ReadonlySet<string> = new Set(['muc', 'b3', 'ceafe', 'lea', 'mentions']);

/** Every score of every gold folder as an aligned table, one measure a line. */
export function formatScores(evaluations: readonly Evaluation[]): string {
  return evaluations.map(formatEvaluation).join('\n\n');
}

function formatEvaluation({ gold, text, graph }: Evaluation): string {
  const { documents, ...layers } = text;
  const rows = [
    ...Object.entries(layers).flatMap(([layer, scores]) => listRows(layer, scores)),
    ...Object.entries(graph ?? {}).flatMap(([measure, scores]) => listRows(`graph.${measure}`, scores)),
  ];
  const width = Math.max(...rows.map(({ measure }) => measure.length));
  const lines = rows.map(({ measure, value }) => `${measure.padEnd(width)}  ${value}`);
  return [`${gold}, documents: ${documents}`, ...lines].join('\n');
}

function listRows(measure: string, scores: unknown): Row[] {
  if (!isFields(scores)) return isEmpty(scores) ? [] : [{ measure, value: formatPlain(scores) }];
  const summary = formatSummary(scores);
  const parts = Object.entries(scores).filter(
    ([name, part]) => summary === undefined || (isFields(part) && !WITHIN_CLUSTERING.has(name)),
  );
  return [
    ...(summary === undefined ? [] : [{ measure, value: summary }]),
    ...parts.flatMap(([name, part]) => listRows(`${measure}.${name}`, part)),
  ];
}

/** The line that says what the numbers of one object mean together; nothing for an object that only groups others. */
function formatSummary(scores: Fields): string | undefined {
  if (isClustering(scores)) {
    const { conll, muc, b3, ceafe, lea } = scores;
    const parts = Object.entries({ MUC: muc, B3: b3, CEAFe: ceafe, LEA: lea });
    return [
      `CoNLL ${formatScore(conll)}`,
      ...parts.map(([name, { f1 }]) => `${name} ${formatScore(f1)}`),
    ].join('  ');
  }
  if (isFScore(scores)) {
    const { precision, recall, f1 } = scores;
    return `P ${formatScore(precision)}  R ${formatScore(recall)}  F1 ${formatScore(f1)}${formatCounts(scores)}`;
  }
  if (isAccuracy(scores)) {
    const { accuracy, n } = scores;
    return `accuracy ${accuracy === null ? '-' : formatScore(accuracy)}  (n = ${n})`;
  }
  return isRatio(scores) ? `${scores.ok} of ${scores.of}` : undefined;
}

function formatCounts({ matched, predicted, gold }: Partial<PrecisionRecall>): string {
  if (matched === undefined || predicted === undefined || gold === undefined) return '';
  return `  (${matched} of ${predicted} predicted, ${gold} gold)`;
}

function formatPlain(value: unknown): string {
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : formatScore(value);
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function formatScore(score: number): string {
  return score.toFixed(3);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isClustering(scores: Fields): scores is Fields & ClusteringScores {
  return 'conll' in scores;
}

function isFScore(scores: Fields): scores is Fields & FScore & Partial<PrecisionRecall> {
  return 'f1' in scores;
}

function isAccuracy(scores: Fields): scores is Fields & Accuracy {
  return 'accuracy' in scores && 'n' in scores;
}

function isRatio(scores: Fields): scores is Fields & Ratio {
  return 'ok' in scores && 'of' in scores;
}
