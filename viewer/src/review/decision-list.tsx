import { Button } from '@mantine/core';
import type { DecisionChange, DecisionsBody } from '../../../src/schema/decision-changes.ts';
import { EDGE_TYPES } from '../../../src/schema/edge-types.ts';
import { NODE_TYPES } from '../../../src/schema/node-types.ts';
import panelStyles from '../components/panel.module.css';
import { useViewerTools } from '../viewer-context.ts';
import type { Deciding } from './use-decisions.ts';

interface Decided {
  readonly words: string;
  readonly takeBack: DecisionChange;
}

interface DecisionListProps {
  readonly decisions: DecisionsBody['decisions'];
  readonly deciding: Deciding;
}

/** All that was decided; each can be taken back. */
export function DecisionList({ decisions, deciding }: DecisionListProps): React.JSX.Element {
  const { model } = useViewerTools();
  const made = listDecided(decisions, (id) => model.node(id)?.name ?? id);
  return (
    <>
      <h3 className={panelStyles['heading']}>Decided ({made.length})</h3>
      {made.length === 0 && <p className={panelStyles['empty']}>Nothing yet.</p>}
      <ul className={panelStyles['rows']}>
        {made.map(({ words, takeBack }) => (
          <li key={words} className={panelStyles['row']}>
            <div>{words}</div>
            <Button
              size="compact-xs"
              variant="default"
              disabled={deciding.work.isBusy}
              aria-label={`Take back: ${words}`}
              onClick={() => void deciding.decide(takeBack)}
            >
              Take back
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function listDecided(
  { merges, splits, renames, types, rejectedEdges }: DecisionsBody['decisions'],
  nameOf: (id: string) => string,
): readonly Decided[] {
  return [
    ...merges
      .filter(({ status }) => status !== 'DRAFT')
      .map(({ left, right, status }): Decided => ({
        words: `${nameOf(left)} and ${nameOf(right)} are ${status === 'CONFIRMED' ? '' : 'not '}the same`,
        takeBack: { kind: 'merge', left, right, status: 'DRAFT' },
      })),
    ...splits.map(({ entity, articles = [], words = [], name }): Decided => ({
      words: `${nameOf(entity)} is ${name} in some articles (${[...words, ...articles].join(', ')})`,
      takeBack: { kind: 'split', entity, articles, words, name: null },
    })),
    ...renames.map(({ entity, name }): Decided => ({
      words: `${entity} is called ${name}`,
      takeBack: { kind: 'rename', entity, name: null },
    })),
    ...types.map(({ entity, type }): Decided => ({
      words: `${nameOf(entity)} is of the type ${NODE_TYPES[type].label}`,
      takeBack: { kind: 'type', entity, type: null },
    })),
    ...rejectedEdges.map(({ source, type, target }): Decided => ({
      words: `It is wrong that ${nameOf(source)} ${EDGE_TYPES[type].label} ${nameOf(target)}`,
      takeBack: { kind: 'edge', source, type, target, rejected: false },
    })),
  ];
}
