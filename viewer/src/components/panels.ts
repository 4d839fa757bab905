import { IconChecklist, IconFilePlus, IconRoute, IconTable, IconTerminal2 } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { AddPanel } from '../add/add-panel.tsx';
import { AskPanel } from '../ask/ask-panel.tsx';
import { ReviewPanel } from '../review/review-panel.tsx';
import { TablePanel } from '../table/table-panel.tsx';
import { PathsPanel } from './paths-panel.tsx';

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
export const panels: readonly Panel[] = [
  {
    id: 'table',
    label: 'Table',
    description: 'What is shown as tables',
    Icon: IconTable,
    place: 'dock',
    needsServer: false,
    Content: TablePanel,
  },
  {
    id: 'paths',
    label: 'Paths',
    description: 'How two names are tied together',
    Icon: IconRoute,
    place: 'side',
    needsServer: false,
    Content: PathsPanel,
  },
  {
    id: 'ask',
    label: 'Ask',
    description: 'Ask the graph in Cypher',
    Icon: IconTerminal2,
    place: 'dock',
    needsServer: true,
    Content: AskPanel,
  },
  {
    id: 'review',
    label: 'Review',
    description: 'What may be the same, and what was decided',
    Icon: IconChecklist,
    place: 'side',
    needsServer: true,
    Content: ReviewPanel,
  },
  {
    id: 'add',
    label: 'Add',
    description: 'Add and withdraw articles',
    Icon: IconFilePlus,
    place: 'side',
    needsServer: true,
    Content: AddPanel,
  },
];
