export interface Position {
  readonly x: number;
  readonly y: number;
}

export type Positions = ReadonlyMap<string, Position>;

/** Of the picture, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}
