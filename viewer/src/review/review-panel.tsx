import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { Suspense, use, useState } from 'react';
import type { DecisionsBody } from '../../../src/schema/decision-changes.ts';
import panelStyles from '../components/panel.module.css';
import { PanelFailure, PanelLoading } from '../components/panel-states.tsx';
import { createLoader } from '../result.ts';
import { useViewerTools } from '../viewer-context.ts';
import { WorkState } from '../work/work-state.tsx';
import { DecisionList } from './decision-list.tsx';
import { DraftCard } from './draft-card.tsx';
import type { Deciding } from './use-decisions.ts';
import { fetchDecisions, useDecide } from './use-decisions.ts';

const decisions = createLoader(fetchDecisions);

/** What the program was not sure of, one pair after the other, and what people have decided so far. */
export function ReviewPanel(): React.JSX.Element {
  const [asked, setAsked] = useState(() => String(Date.now()));
  const deciding = useDecide('review');
  const decide: Deciding['decide'] = async (change) => {
    const isDone = await deciding.decide(change);
    setAsked(String(Date.now()));
    return isDone;
  };
  const { undo, work } = deciding;
  return (
    <section className={panelStyles['body']}>
      <h2 className={panelStyles['title']}>Review</h2>
      {undo !== undefined && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowBackUp size={15} />}
          disabled={work.isBusy}
          onClick={() => void decide(undo)}
        >
          Undo the last decision
        </Button>
      )}
      <WorkState work={work} />
      <Suspense fallback={<PanelLoading />}>
        <Reviewed
          asked={asked}
          deciding={{ ...deciding, decide }}
          onRetry={() => {
            setAsked(String(Date.now()));
          }}
        />
      </Suspense>
    </section>
  );
}

interface ReviewedProps {
  readonly asked: string;
  readonly deciding: Deciding;
  readonly onRetry: () => void;
}

function Reviewed({ asked, deciding, onRetry }: ReviewedProps): React.JSX.Element {
  const result = use(decisions.load(asked));
  if (!result.ok) return <PanelFailure message={result.message} onRetry={onRetry} />;
  return <Queue decisions={result.value.decisions} deciding={deciding} />;
}

function Queue({
  decisions: made,
  deciding,
}: {
  readonly decisions: DecisionsBody['decisions'];
  readonly deciding: Deciding;
}): React.JSX.Element {
  const { model } = useViewerTools();
  const [later, setLater] = useState<readonly string[]>([]);
  const drafts = made.merges.filter(
    ({ status, left, right }) =>
      status === 'DRAFT' && model.node(left) !== undefined && model.node(right) !== undefined,
  );
  // Those put off come again after the others.
  const putOff = ({ left, right }: { left: string; right: string }): number =>
    later.indexOf(`${left}|${right}`);
  const [draft] = [...drafts].sort((a, b) => putOff(a) - putOff(b));
  return (
    <>
      <h3 className={panelStyles['heading']}>May be the same ({drafts.length})</h3>
      {draft === undefined ? (
        <p className={panelStyles['empty']}>Nothing waits for an answer.</p>
      ) : (
        <DraftCard
          key={`${draft.left}|${draft.right}`}
          draft={draft}
          deciding={deciding}
          onLater={() => {
            const pair = `${draft.left}|${draft.right}`;
            setLater([...later.filter((other) => other !== pair), pair]);
          }}
        />
      )}
      <DecisionList decisions={made} deciding={deciding} />
    </>
  );
}
