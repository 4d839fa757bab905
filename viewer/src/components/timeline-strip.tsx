import { ActionIcon, RangeSlider, Switch, Tooltip } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconX } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { describeRange } from '../dates.ts';
import { selectDrawn } from '../filter-graph.ts';
import type { Filters, Period } from '../filters.ts';
import { collectDates, countInBins, createTimeline } from '../timeline.ts';
import { usePlay } from '../use-play.ts';
import { useViewerTools } from '../viewer-context.ts';
import { countOf } from '../wording.ts';
import styles from './timeline-strip.module.css';

interface TimelineStripProps {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
  /** For changes of which only the first can be undone. */
  readonly onPass: (filters: Filters) => void;
}

const BAR_PX = 40;
const LEAST_BAR_PX = 3;

/** When the events were: a bar for each stretch of time, a part of which can be chosen, by pointer, by keyboard, or played. */
export function TimelineStrip({ filters, onChange, onPass }: TimelineStripProps): React.ReactNode {
  const { model } = useViewerTools();
  const { period } = filters;
  const { bins } = useMemo(() => createTimeline(collectDates(model.nodes)), [model]);
  // The picture first: in a large graph the bars may come a moment later.
  const others = useDeferredValue<Filters | undefined>(useOthers(filters), undefined);
  const { counts, undated } = useMemo(() => {
    if (others === undefined) return { counts: countInBins([], bins), undated: 0 };
    const events = model.nodesIn(selectDrawn(model, others).nodes);
    return {
      counts: countInBins(collectDates(events), bins),
      undated: events.filter((node) => node.type === 'Event' && node.date === undefined).length,
    };
  }, [model, others, bins]);

  const [brush, setBrush] = useState<readonly [number, number]>();
  const origin = useRef<number>(undefined);
  const chosen = brush ?? findRange(bins, period);
  const most = counts.reduce((top, bin) => Math.max(top, bin.sure + bin.possible), 1);
  const choose = ([from, to]: readonly [number, number]): Filters => ({
    ...filters,
    period: toPeriod(bins, [from, to]),
  });
  const play = usePlay({
    bins: counts,
    width: chosen[1] - chosen[0] < bins.length ? chosen[1] - chosen[0] : 1,
    onStart: (range) => {
      onChange(choose(range));
    },
    onStep: (range) => {
      onPass(choose(range));
    },
  });
  if (bins.length === 0) return null;

  const place = (event: React.PointerEvent<HTMLDivElement>): number => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const index = Math.floor(((event.clientX - left) / width) * bins.length);
    return Math.min(bins.length - 1, Math.max(0, index));
  };
  const span = (a: number, b: number): readonly [number, number] => [Math.min(a, b), Math.max(a, b) + 1];
  const label = (boundary: number, side: 'from' | 'to'): string =>
    side === 'from' ? (bins[boundary]?.from ?? '') : (bins[boundary - 1]?.to ?? '');

  return (
    <section className={styles['strip']} aria-label="Timeline" data-chosen={chosen.join(' ')}>
      <Tooltip label={play.isPlaying ? 'Stop' : 'Play through time'}>
        <ActionIcon
          variant="default"
          aria-label={play.isPlaying ? 'Stop' : 'Play through time'}
          onClick={play.toggle}
        >
          {play.isPlaying ? <IconPlayerPause size={16} /> : <IconPlayerPlay size={16} />}
        </ActionIcon>
      </Tooltip>
      <div className={styles['time']}>
        <div
          className={styles['bars']}
          aria-hidden="true"
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            origin.current = place(event);
            setBrush(span(origin.current, origin.current));
          }}
          onPointerMove={(event) => {
            if (origin.current !== undefined) setBrush(span(origin.current, place(event)));
          }}
          onPointerUp={(event) => {
            if (origin.current !== undefined) onChange(choose(span(origin.current, place(event))));
            origin.current = undefined;
            setBrush(undefined);
          }}
        >
          {counts.map((bin, index) => (
            <div
              key={bin.from}
              className={styles['bin']}
              data-chosen={index >= chosen[0] && index < chosen[1]}
              title={`${describeRange(bin.from, bin.to)}: ${countOf(bin.sure, 'event')}${
                bin.possible > 0 ? `, ${bin.possible} perhaps` : ''
              }`}
            >
              <div className={styles['possible']} style={{ height: barHeight(bin.possible, most) }} />
              <div className={styles['sure']} style={{ height: barHeight(bin.sure, most) }} />
            </div>
          ))}
        </div>
        <RangeSlider
          size="xs"
          min={0}
          max={bins.length}
          minRange={1}
          step={1}
          thumbSize={12}
          value={[...chosen]}
          label={null}
          thumbFromLabel="From"
          thumbToLabel="Until"
          thumbProps={(index) => ({
            'aria-valuetext': label(chosen[index], index === 0 ? 'from' : 'to'),
          })}
          onChange={setBrush}
          onChangeEnd={(range) => {
            setBrush(undefined);
            onChange(choose(range));
          }}
        />
        <div className={styles['ends']}>
          <span>{describeRange(label(chosen[0], 'from'), label(chosen[1], 'to'))}</span>
          <span>
            <i className={styles['sure']} /> dated within a bar <i className={styles['possible']} /> over a
            longer time
          </span>
        </div>
      </div>
      <Switch
        size="xs"
        className={styles['undated'] ?? ''}
        label={`${undated.toLocaleString('en')} undated`}
        checked={!filters.hidesUndated}
        onChange={() => {
          onChange({ ...filters, hidesUndated: !filters.hidesUndated });
        }}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label="All times"
        disabled={period === undefined}
        onClick={() => {
          onChange({ ...filters, period: undefined });
        }}
      >
        <IconX size={16} />
      </ActionIcon>
    </section>
  );
}

/** The filters without those of time. Of the main things alone there would be too few to see when things happened. */
function useOthers(filters: Filters): Filters {
  return useMemo(
    () => ({
      ...filters,
      detail: filters.detail === 'main' ? 'salient' : filters.detail,
      hiddenTypes: filters.hiddenTypes.filter((type) => type !== 'Event'),
      hiddenFamilies: [],
      period: undefined,
      hidesUndated: false,
    }),
    [filters],
  );
}

function barHeight(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(LEAST_BAR_PX, (count / most) * BAR_PX);
}

/** As boundaries of bars: from the first to before the second. */
function findRange(bins: readonly Period[], period: Period | undefined): readonly [number, number] {
  if (period === undefined) return [0, bins.length];
  const from = bins.findIndex((bin) => bin.to >= period.from);
  const to = bins.findLastIndex((bin) => bin.from <= period.to);
  return from < 0 || to < from ? [0, bins.length] : [from, to + 1];
}

function toPeriod(bins: readonly Period[], [from, to]: readonly [number, number]): Period | undefined {
  const first = bins[from];
  const last = bins[to - 1];
  if (first === undefined || last === undefined || (from === 0 && to === bins.length)) return undefined;
  return { from: first.from, to: last.to };
}
