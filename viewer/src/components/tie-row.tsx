import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import type { Claim } from '../../../src/schema/graph.ts';
import { describeIso, describeRange } from '../dates.ts';
import type { Tie } from '../relations.ts';
import { useViewerTools } from '../viewer-context.ts';
import { countOf } from '../wording.ts';
import { ClaimList, EvidenceList } from './claim-list.tsx';
import { NodeLink } from './node-link.tsx';
import { StatusBadge } from './status-badge.tsx';
import styles from './tie-row.module.css';

interface TieRowProps {
  readonly tie: Tie;
  readonly claims: readonly Claim[];
  /** What stands after the name; by default office, tense and dates of the edge. */
  readonly note?: string;
}

/** What is at the other end of an edge; unfolds to the sentences behind it. */
export function TieRow({ tie, claims, note }: TieRowProps): React.JSX.Element {
  const { point } = useViewerTools();
  const [isOpen, setOpen] = useState(false);
  const { edge, other } = tie;
  const evidence = edge.evidence ?? [];
  const sentences = claims.length > 0 ? claims.length : evidence.length;
  return (
    <li
      className={styles['row']}
      onMouseEnter={() => {
        point({ kind: 'edge', id: edge.id });
      }}
      onMouseLeave={() => {
        point(undefined);
      }}
    >
      <div className={styles['line']}>
        <span className={styles['what']}>
          <NodeLink node={other} />
          <span className={styles['note']}>{note ?? describeDetails(tie)}</span>
          <StatusBadge status={edge.status} />
        </span>
        {sentences > 0 && (
          <UnstyledButton
            className={styles['unfold']}
            aria-expanded={isOpen}
            aria-label={`${countOf(sentences, 'sentence')} about ${other.name}`}
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            {countOf(sentences, 'sentence')}
            <IconChevronDown size={14} aria-hidden="true" />
          </UnstyledButton>
        )}
      </div>
      {isOpen && (claims.length > 0 ? <ClaimList claims={claims} /> : <EvidenceList evidence={evidence} />)}
    </li>
  );
}

function describeDetails({ edge }: Tie): string {
  const tense = edge.tense === 'current' ? undefined : edge.tense;
  return [edge.office, tense, describeSeen(edge.firstSeen, edge.lastSeen)]
    .filter((part) => part !== undefined)
    .join(' · ');
}

function describeSeen(first: string | undefined, last: string | undefined): string | undefined {
  if (first === undefined) return undefined;
  const isFull = first.length === 10 && last?.length === 10;
  return isFull ? describeRange(first, last) : describeIso(first);
}
