import { useWindowEvent } from '@mantine/hooks';
import type { Reading, Selection } from './url-state.ts';
import type { ViewerActions } from './use-viewer-state.ts';

/** Where keys write text; switches and sliders are inputs too, but nothing is written there. */
const WRITING = 'textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=range])';

interface Closable extends Pick<ViewerActions, 'read' | 'select'> {
  readonly reading: Reading | undefined;
  readonly selection: Selection | undefined;
}

/** Escape closes the article first, then what is selected. */
export function useEscape(open: Closable | undefined): void {
  useWindowEvent('keydown', (event) => {
    if (open === undefined || event.key !== 'Escape' || event.defaultPrevented) return;
    if (event.target instanceof HTMLInputElement && event.target.type === 'text') return;
    if (open.reading !== undefined) open.read(undefined);
    else if (open.selection !== undefined) open.select(undefined);
  });
}

/** Where text is written the keys undo what was written. */
export function useUndoKeys({ undo, redo }: Pick<ViewerActions, 'undo' | 'redo'>): void {
  useWindowEvent('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    if (event.target instanceof HTMLElement && event.target.matches(WRITING)) return;
    event.preventDefault();
    if (event.shiftKey) redo();
    else undo();
  });
}
