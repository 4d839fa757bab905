/** Where the camera stands, in units of the picture's frame; ratio 1 shows all of it. */
export interface CameraPlace {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** A node that somebody put elsewhere; (0,0) and (1,1) are corners of the picture's frame. */
export interface Pin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** What was moved by hand since the nodes were laid out. */
export interface Placing {
  /** Nothing while all of the picture is in sight. */
  readonly camera?: CameraPlace | undefined;
  readonly pins: readonly Pin[];
}

export const unmoved: Placing = { pins: [] };

/** More pins make an address that is too long for some programs. */
export const MOST_PINS = 60;

export const wholePicture: CameraPlace = { x: 0.5, y: 0.5, ratio: 1 };

/** To a thousandth of a pixel: less shows as other shades along every line. */
export function roundPlace<T extends CameraPlace | Pin>(place: T): T {
  const round = (value: number): number => Math.round(value * 1e6) / 1e6;
  return {
    ...place,
    x: round(place.x),
    y: round(place.y),
    ...('ratio' in place && { ratio: round(place.ratio) }),
  };
}

export function isSameCamera(a: CameraPlace = wholePicture, b: CameraPlace = wholePicture): boolean {
  return a.x === b.x && a.y === b.y && a.ratio === b.ratio;
}

export function hasSamePins(a: readonly Pin[], b: readonly Pin[]): boolean {
  return (
    a.length === b.length &&
    a.every((pin, index) => {
      const other = b[index];
      return pin.id === other?.id && pin.x === other.x && pin.y === other.y;
    })
  );
}
