/** Something that speaks for (positive) or against (negative) two tellings being one event, in log-odds. */
export interface Feature {
  /** Told only when asked for: most comparisons end with nobody asking. */
  readonly name: () => string;
  readonly weight: number;
}
