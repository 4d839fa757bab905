/** Something that speaks for (positive) or against (negative) two tellings being one event, in log-odds. */
export interface Feature {
  readonly name: string;
  readonly weight: number;
}
