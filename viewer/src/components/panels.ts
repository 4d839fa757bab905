import type { ComponentType } from 'react';

/** A part of the viewer that a button in the header opens. */
export interface Panel {
  /** As in the address (`panel=…`). */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly Icon: ComponentType<{ readonly size?: number | string }>;
  /** Below the picture over its whole width, or beside it, where what is selected is shown. */
  readonly place: 'dock' | 'side';
  /** Left out where the viewer was opened from a file. */
  readonly needsServer: boolean;
  /** May be `lazy`; uses `useViewerTools`. */
  readonly Content: ComponentType;
}

/** In the order of their buttons. */
export const panels: readonly Panel[] = [];
