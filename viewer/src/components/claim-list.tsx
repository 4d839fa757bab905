import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Claim, Evidence } from '../../../src/schema/graph.ts';
import { describeDate } from '../dates.ts';
import { useViewerTools } from '../viewer-context.ts';
import { NodeLink } from './node-link.tsx';
import { Quotation } from './quotation.tsx';
import { StatusBadge } from './status-badge.tsx';
import styles from './claim-list.module.css';

const PAGE = 5;

/** What articles assert: each sentence with the words that say so, its article, status, date and who says it. */
export function ClaimList({ claims }: { readonly claims: readonly Claim[] }): React.JSX.Element {
  return (
    <Paged
      items={claims}
      render={(claim) => (
        <Quotation key={claim.id} evidence={claim.evidence}>
          <StatusBadge status={claim.status} />
          {claim.contradicts !== undefined && (
            <span title="Another claim says the opposite; both are kept">disputed</span>
          )}
          {claim.date !== undefined && <span>{describeDate(claim.date)}</span>}
          <Attribution sources={claim.attributedTo} />
          <span title={`Rule ${claim.rule}`}>score {claim.score.toFixed(2)}</span>
        </Quotation>
      )}
    />
  );
}

/** Sentences in which something is mentioned. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }): React.JSX.Element {
  return (
    <Paged
      items={evidence}
      render={(item) => <Quotation key={`${item.article} ${item.start}`} evidence={item} />}
    />
  );
}

interface PagedProps<T> {
  readonly items: readonly T[];
  readonly render: (item: T) => React.ReactNode;
}

function Paged<T>({ items, render }: PagedProps<T>): React.JSX.Element {
  const [limit, setLimit] = useState(PAGE);
  const rest = items.length - limit;
  return (
    <div className={styles['list']}>
      {items.slice(0, limit).map(render)}
      {rest > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            setLimit(limit + 4 * PAGE);
          }}
        >
          Show {Math.min(rest, 4 * PAGE)} more
        </Button>
      )}
    </div>
  );
}

function Attribution({ sources }: { readonly sources: Claim['attributedTo'] }): React.ReactNode {
  const { model } = useViewerTools();
  if (sources.length === 0) return null;
  return (
    <span className={styles['sources']}>
      according to
      {sources.map((source, index) => {
        const node = source.id === undefined ? undefined : model.node(source.id);
        return node === undefined ? (
          <span key={index}>{source.text}</span>
        ) : (
          <NodeLink key={index} node={node} />
        );
      })}
    </span>
  );
}
