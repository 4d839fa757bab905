import type { Pin } from '../placing.ts';
import { roundPlace } from '../placing.ts';
import type { Position, Positions } from '../positions.ts';

/** From the least to the greatest, along both axes. */
export interface Frame {
  readonly x: [least: number, greatest: number];
  readonly y: [least: number, greatest: number];
}

/** Where nodes stand: as laid out, but for those that somebody put elsewhere. */
export interface PlacedNodes {
  /** Of all nodes that were laid out. */
  readonly frame: Frame;
  readonly places: () => Positions;
  readonly pins: () => readonly Pin[];
  readonly pin: (id: string, place: Position) => void;
  readonly setPins: (pins: readonly Pin[]) => void;
}

/** @param framed those whose extent is the frame, in which pins are told */
export function placeNodes(laidOut: Positions, framed: Iterable<string>): PlacedNodes {
  const frame = findFrame([...framed].flatMap((id) => laidOut.get(id) ?? []));
  const pinned = new Map<string, Position>();
  const [left, right] = frame.x;
  const [bottom, top] = frame.y;
  const width = right - left || 1;
  const height = top - bottom || 1;
  return {
    frame,
    places: () => (pinned.size === 0 ? laidOut : new Map([...laidOut, ...pinned])),
    pins: () =>
      [...pinned].map(([id, { x, y }]) =>
        roundPlace({ id, x: (x - left) / width, y: (y - bottom) / height }),
      ),
    pin: (id, place) => {
      pinned.set(id, place);
    },
    setPins: (pins) => {
      pinned.clear();
      for (const { id, x, y } of pins) pinned.set(id, { x: left + x * width, y: bottom + y * height });
    },
  };
}

/** Around the origin where there is nothing. */
export function findFrame(places: readonly Position[]): Frame {
  const range = (values: readonly number[]): [number, number] =>
    values.length === 0
      ? [0, 0]
      : values.reduce<[number, number]>(
          ([least, greatest], value) => [Math.min(least, value), Math.max(greatest, value)],
          [Infinity, -Infinity],
        );
  return { x: range(places.map((place) => place.x)), y: range(places.map((place) => place.y)) };
}
