import { EDGE_TYPES, isSymmetric } from '../../../src/schema/edge-types.ts';
import type { Claim } from '../../../src/schema/graph.ts';
import type { Tie, TieGroup } from '../relations.ts';
import { groupTies, pickClaims } from '../relations.ts';
import styles from './panel.module.css';
import { TieRow } from './tie-row.tsx';

interface TieGroupsProps {
  /** Name of what the ties are of, as it stands inside a sentence. */
  readonly name: string;
  readonly ties: readonly Tie[];
  readonly claims: readonly Claim[];
}

/** Edges under the words that say what they mean: "Joe Biden threatened …", "… threatened Joe Biden". */
export function TieGroups({ name, ties, claims }: TieGroupsProps): React.JSX.Element {
  return (
    <>
      {groupTies(ties).map((group) => (
        <section key={`${group.type} ${group.direction}`}>
          <h3 className={styles['subheading']}>
            <span>{describeGroup(name, group)}</span>
            <span>{group.ties.length}</span>
          </h3>
          <ul className={styles['rows']}>
            {group.ties.map((tie) => (
              <TieRow key={tie.edge.id} tie={tie} claims={pickClaims(claims, tie.edge.claims)} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function describeGroup(name: string, { type, direction }: TieGroup): string {
  const { label } = EDGE_TYPES[type];
  return direction === 'out' || isSymmetric(type) ? `${capitalize(name)} ${label} …` : `… ${label} ${name}`;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
