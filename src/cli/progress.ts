import { performance } from 'node:perf_hooks';

import { SingleBar } from 'cli-progress';

import type { ProgressDisplay } from './terminal.ts';

/** A bar that stays on one line, for people, with how many are done a second and what time remains. */
export function createProgressBar(stream: NodeJS.WriteStream): ProgressDisplay {
  let bar: SingleBar | undefined;
  let shown = '';
  let began = 0;
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
          format: counted ? '{label} {bar} {value}/{total} {rate}/s, {remaining}' : '{label} …',
          clearOnComplete: true,
          hideCursor: true,
          linewrap: false,
        });
        bar.start(counted ? total : 1, 0, { label, rate: '–', remaining: '' });
        shown = label;
        began = performance.now();
      }
      bar?.update(done, describePace(done, total, (performance.now() - began) / 1000));
    },
  };
}

/** How fast it goes and how long it still takes at that speed; nothing before the first is done. */
export function describePace(done: number, total: number, seconds: number) {
  if (done === 0 || seconds === 0) return { rate: '–', remaining: '' };
  const rate = done / seconds;
  const left = Math.round((total - done) / rate);
  const minutes = Math.floor(left / 60);
  return {
    rate: rate < 10 ? rate.toFixed(1) : rate.toFixed(0),
    remaining: minutes === 0 ? `${left} s left` : `${minutes} min ${left % 60} s left`,
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
