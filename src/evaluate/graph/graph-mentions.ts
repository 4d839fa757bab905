import { toSpanKey } from '../alignment.ts';
import type { TextSpan } from '../alignment.ts';
import { countBy } from '../grouping.ts';
import { toScoredType } from '../scored-mentions.ts';
import { GRAPH_DIGITS, count, measurePrecisionRecall } from '../scores.ts';
import type { PrecisionRecall } from '../scores.ts';
import { createBoilerplateTest } from './graph-view.ts';
import type { GoldGraph, PredictedGraph } from './graph-view.ts';

export interface GraphMentionScores {
  /** Names predicted in boilerplate. */
  readonly boilerplateMentions: number;
  /** Names by end and type: whether a title or an article belongs to a name is left open. */
  readonly mentions: PrecisionRecall;
}

interface Name extends TextSpan {
  readonly type?: string | undefined;
}

export function scoreGraphMentions(gold: GoldGraph, predicted: PredictedGraph): GraphMentionScores {
  const isBoilerplate = createBoilerplateTest(gold.documents);
  const names = predicted.mentions.filter(
    ({ kind, type }) => kind === 'name' && toScoredType(type) !== undefined,
  );
  const adjectives = new Set(gold.mentions.filter(({ kind }) => kind === 'adjective').map(toSpanKey));
  const required = countBy(listRequiredNames(gold), toNameKey);
  const allowed = countBy(listAllowedNames(gold), toNameKey);
  const found = countBy(
    names.filter((name) => !isBoilerplate(name) && !adjectives.has(toSpanKey(name))),
    toNameKey,
  );
  let matched = 0;
  let wrong = 0;
  for (const [key, n] of found) {
    const right = Math.min(n, required.get(key) ?? 0);
    matched += right;
    wrong += Math.max(0, n - right - (allowed.get(key) ?? 0));
  }
  const total = [...required.values()].reduce((sum, n) => sum + n, 0);
  return {
    boilerplateMentions: count(names, isBoilerplate),
    mentions: measurePrecisionRecall(matched, matched + wrong, total, GRAPH_DIGITS),
  };
}

function listGoldNames(gold: GoldGraph): GoldGraph['mentions'] {
  const isBoilerplate = createBoilerplateTest(gold.documents);
  return gold.mentions.filter((mention) => mention.kind === 'name' && !isBoilerplate(mention));
}

function listRequiredNames(gold: GoldGraph): GoldGraph['mentions'] {
  return listGoldNames(gold).filter(
    ({ nested, type }) => nested !== true && toScoredType(type) !== undefined,
  );
}

/** What is neither asked for nor wrong: nested names, any type for a name of none, and other acceptable types. */
function listAllowedNames(gold: GoldGraph): Name[] {
  const names = listGoldNames(gold);
  const retyped = (name: Name, types: readonly string[]): Name[] => types.map((type) => ({ ...name, type }));
  return [
    ...names.filter(({ nested }) => nested === true),
    ...names
      .filter(({ type }) => type === 'other')
      .flatMap((name) => retyped(name, ['person', 'organization', 'country'])),
    ...listRequiredNames(gold).flatMap((name) => {
      const { altTypes = [] } = gold.entities.get(name.entity ?? '') ?? {};
      return retyped(
        name,
        altTypes.filter((type) => toScoredType(type) !== toScoredType(name.type)),
      );
    }),
  ];
}

function toNameKey({ doc, end, type }: Name): string {
  return JSON.stringify([doc, end, toScoredType(type) ?? type]);
}
