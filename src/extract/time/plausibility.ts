import type { RecognizedEntity, RecognizedLabel } from '../../document/annotated-document.ts';
import { contains } from '../../document/span.ts';
import type { Reading } from './expression.ts';
import type { Line } from './line.ts';
import { wordAt } from './line.ts';
import { toSpan } from './lines.ts';

const NAME_LABELS: ReadonlySet<RecognizedLabel> = new Set([
  'FAC',
  'GPE',
  'LAW',
  'ORG',
  'PERSON',
  'PRODUCT',
  'WORK_OF_ART',
]);
const AMOUNT_LABELS: ReadonlySet<RecognizedLabel> = new Set(['CARDINAL', 'MONEY', 'PERCENT', 'QUANTITY']);

/** Token → the recognised entity that holds it. */
export type EntityIndex = ReadonlyMap<number, RecognizedEntity>;

export function indexEntities(recognized: readonly RecognizedEntity[]): EntityIndex {
  const entities = new Map<number, RecognizedEntity>();
  for (const entity of recognized)
    for (let token = entity.firstToken; token < entity.endToken; token += 1) entities.set(token, entity);
  return entities;
}

/** Whether a reading is a time and no part of a name ("USA Today") or of an amount ("1950 of 2000"). */
export function isPlausible(entities: EntityIndex, line: Line, reading: Reading): boolean {
  const entity = line.annotated ? entities.get(line.lexemes[reading.start]?.token ?? 0) : undefined;
  const span = toSpan(line, reading);
  if (entity === undefined || !contains(entity, span)) return true;
  if (line.vocabulary.prepositions.has(wordAt(line, reading.start - 1))) return true;
  if (reading.expression.form === 'year') return !AMOUNT_LABELS.has(entity.label);
  const whole = entity.start === span.start && entity.end === span.end;
  return whole || !NAME_LABELS.has(entity.label);
}
