import type { EdgeType } from '../schema/edge-types.ts';
import type { EventType, Role } from '../schema/event-types.ts';

/** Which role each grammatical place of a predicate fills: `subj`, `obj`, `iobj`, `by`, `poss`, `adj` or a preposition. */
export type RoleMap = ReadonlyMap<string, Role>;

/** What a word evokes: an event type, how its places become roles, and the interaction drawn between giver and receiver. */
export interface EventFrame {
  readonly type: EventType;
  readonly edge: EdgeType | null;
  readonly roles: RoleMap;
  /** Everyday talk: no node of its own unless something else makes it worth drawing. */
  readonly ordinary: boolean;
  /** Whether who tries to does it: "tried to mend ties". */
  readonly conative: boolean;
}
