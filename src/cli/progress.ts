import { SingleBar } from 'cli-progress';

import type { ProgressDisplay } from './terminal.ts';

/** A bar that stays on one line, for people. */
export function createProgressBar(stream: NodeJS.WriteStream): ProgressDisplay {
  let bar: SingleBar | undefined;
  let shown = '';
  const clear = (): void => {
    bar?.stop();
    bar = undefined;
    shown = '';
  };
  return {
    clear,
    show: (label, done = 0, total = 0) => {
      if (label !== shown) {
        clear();
        const counted = total > 0;
        bar = new SingleBar({
          stream,
          format: counted ? '{label} {bar} {value}/{total}' : '{label} …',
          clearOnComplete: true,
          hideCursor: true,
          linewrap: false,
        });
        bar.start(counted ? total : 1, 0, { label });
        shown = label;
      }
      bar?.update(done);
    },
  };
}

/** A line for each step, and for each tenth of a long one, for logs. */
export function createProgressLines(write: (line: string) => void): ProgressDisplay {
  let shown = '';
  return {
    clear: () => {
      shown = '';
    },
    show: (label, done = 0, total = 0) => {
      const tenth = total < 100 ? '' : ` ${Math.floor((10 * done) / total) * 10} %`;
      const line = total > 0 ? `${label} (${total})${tenth}` : label;
      if (line !== shown) write(line);
      shown = line;
    },
  };
}
