import { Anchor } from '@mantine/core';
import type { EntityJoin } from '../../../src/schema/graph.ts';
import { JOIN_RULES } from '../../../src/schema/join-rules.ts';
import { useViewerTools } from '../viewer-context.ts';
import { countOf } from '../wording.ts';
import styles from './panel.module.css';

/** Why all these words are taken for one: each with the rule that joined it, and the place where it first did. */
export function JoinList({ joins }: { readonly joins: readonly EntityJoin[] }): React.JSX.Element | null {
  const { read } = useViewerTools();
  if (joins.length === 0) return null;
  return (
    <details>
      <summary className={styles['dim']}>Why these words are taken for one</summary>
      <ul className={styles['dim']} aria-label="Why these words are taken for one">
        {joins.map(({ text, rule, to, count, first }) => (
          <li key={`${text} ${rule} ${to ?? ''}`} data-rule={rule}>
            <Anchor
              component="button"
              size="xs"
              aria-label={`Read the first “${text}”`}
              onClick={() => {
                read(first);
              }}
            >
              “{text}”
            </Anchor>{' '}
            · {describeJoin(rule, to)} · {countOf(count, 'time')}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** "part of the name “Vladimir Putin”" */
function describeJoin(rule: EntityJoin['rule'], to: string | undefined): string {
  const { label } = JOIN_RULES[rule];
  return to === undefined ? label : `${label} “${to}”`;
}
