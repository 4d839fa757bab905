import { useEffect, useEffectEvent, useState } from 'react';
import type { TimeBin } from './timeline.ts';

interface PlayOptions {
  readonly bins: readonly TimeBin[];
  /** How many bins are seen at a time. */
  readonly width: number;
  readonly onStart: (range: readonly [number, number]) => void;
  readonly onStep: (range: readonly [number, number]) => void;
}

interface Play {
  readonly isPlaying: boolean;
  readonly toggle: () => void;
}

const STEP_MS = 1100;

/** Moves a window over the bins, step by step, passing over stretches in which nothing happened. Ends with the last one. */
export function usePlay({ bins, width, onStart, onStep }: PlayOptions): Play {
  const [playing, setPlaying] = useState<{ readonly at: number; readonly width: number }>();

  const findNext = (from: number, size: number): number | undefined => {
    for (let at = from; at + size <= bins.length; at++) {
      if (bins.slice(at, at + size).some((bin) => bin.sure + bin.possible > 0)) return at;
    }
    return undefined;
  };
  const step = useEffectEvent((now: { readonly at: number; readonly width: number }) => {
    const at = findNext(now.at + 1, now.width);
    if (at !== undefined) onStep([at, at + now.width]);
    setPlaying(at === undefined ? undefined : { at, width: now.width });
  });
  useEffect(() => {
    if (playing === undefined) return undefined;
    const timer = setTimeout(() => {
      step(playing);
    }, STEP_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [playing]);

  return {
    isPlaying: playing !== undefined,
    toggle: () => {
      const at = playing === undefined ? findNext(0, width) : undefined;
      setPlaying(at === undefined ? undefined : { at, width });
      if (at !== undefined) onStart([at, at + width]);
    },
  };
}
