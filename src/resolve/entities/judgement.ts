import type { ClusterProfile } from './cluster-profiles.ts';
import type { EntityGroup } from './entity-groups.ts';
import { SAME_STORY, shareContext } from './entity-groups.ts';

/** An answer about two candidates with the features that gave it and how much each weighed. */
export interface Judgement {
  readonly answer: 'same' | 'different' | 'unsure';
  /** In [0,1]. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** A pair of groups nobody can tell apart or together yet. */
export interface UnsurePair {
  readonly a: EntityGroup;
  readonly b: EntityGroup;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** A document that names fewer things tells nothing by not sharing any. */
const MIN_CONTEXT = 3;

const SAME_NAME = 0.8;
const SAME_ROLE = 0.15;
const STORY = 0.15;
const OTHER_ROLE = -0.3;
const OTHER_STORY = -0.15;

/**
 * Whether two clusters of one full name are one person: the name alone says yes, another line of work in a story that
 * shares nothing says no.
 */
export function judgeNamesakes(a: ClusterProfile, b: ClusterProfile): Judgement {
  const reasons = [`same name ${SAME_NAME}`];
  let score = SAME_NAME;
  const add = (name: string, weight: number): void => {
    score += weight;
    reasons.push(`${name} ${weight}`);
  };
  const share = compareContexts(a, b);
  if (share === 'shared') add('shared context', STORY);
  if (share === 'disjoint') add('no shared context', OTHER_STORY);
  if (haveRoles(a, b)) {
    if (intersects(a.roleNouns, b.roleNouns) || intersects(a.roleClasses, b.roleClasses))
      add('same role', SAME_ROLE);
    else add('other role', OTHER_ROLE);
  }
  const bounded = Math.min(1, Math.max(0, score));
  return { answer: bounded < 0.4 ? 'different' : bounded < 0.5 ? 'unsure' : 'same', score: bounded, reasons };
}

/** Whether two documents tell one story, by the names they share. */
export function compareContexts(a: ClusterProfile, b: ClusterProfile): 'shared' | 'disjoint' | 'unknown' {
  if (Math.min(a.context.size, b.context.size) < MIN_CONTEXT) return 'unknown';
  // The name itself is in both contexts.
  const smaller = Math.min(a.context.size, b.context.size);
  const shared = shareContext(a.context, b.context) * smaller;
  return shared / smaller >= SAME_STORY && shared > 1 ? 'shared' : shared <= 1 ? 'disjoint' : 'unknown';
}

function haveRoles(a: ClusterProfile, b: ClusterProfile): boolean {
  return a.roleClasses.size > 0 && b.roleClasses.size > 0;
}

function intersects<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const value of a) if (b.has(value)) return true;
  return false;
}
