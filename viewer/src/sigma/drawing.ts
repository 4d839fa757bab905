/** In pixels of the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface DrawnNode extends Point {
  readonly radius: number;
  readonly fill: string;
  readonly border: string;
  readonly borderWidth: number;
}

export interface DrawnEdge {
  readonly from: Point;
  readonly to: Point;
  /** Where a curve is pulled to; nothing for a straight line. */
  readonly control: Point | undefined;
  readonly colour: string;
  readonly width: number;
}

/** A label as it was placed; `y` is the middle of its line. */
export interface DrawnLabel extends Point {
  readonly text: string;
  /** As a canvas takes it. */
  readonly font: string;
}

/** What is to be seen at one moment, in pixels of the picture, lowest first. */
export interface Snapshot {
  readonly width: number;
  readonly height: number;
  readonly edges: readonly DrawnEdge[];
  readonly nodes: readonly DrawnNode[];
  readonly labels: readonly DrawnLabel[];
}
