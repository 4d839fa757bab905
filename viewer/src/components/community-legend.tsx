import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Community } from '../communities.ts';
import { countOf } from '../wording.ts';
import styles from './legend.module.css';

interface CommunityLegendProps {
  readonly communities: readonly Community[];
  /** Asked to draw these nodes only. */
  readonly onOnly: (members: readonly string[]) => void;
}

const FEW = 9;

/** What the colours mean while they stand for groups. */
export function CommunityLegend({ communities, onOnly }: CommunityLegendProps): React.JSX.Element {
  const [isLong, setLong] = useState(false);
  return (
    <section aria-labelledby="legend-groups">
      <h2 id="legend-groups" className={styles['heading']}>
        Groups
      </h2>
      {(isLong ? communities : communities.slice(0, FEW)).map(({ id, name, colour, members }) => (
        <div key={id} className={styles['entry']}>
          <div className={styles['row']} data-community={name}>
            <span className={styles['swatch']}>
              <span className={styles['disc']} style={{ background: colour }} />
            </span>
            <span className={styles['label']}>{name}</span>
            <span className={styles['count']}>{members.length}</span>
          </div>
          <UnstyledButton
            className={styles['only']}
            aria-label={`Only the group of ${name}`}
            onClick={() => {
              onOnly(members);
            }}
          >
            only
          </UnstyledButton>
        </div>
      ))}
      {communities.length > FEW && !isLong && (
        <UnstyledButton
          className={styles['note']}
          onClick={() => {
            setLong(true);
          }}
        >
          {countOf(communities.length - FEW, 'more group')}, in grey
        </UnstyledButton>
      )}
    </section>
  );
}
