/** Whether what is said to happen did: see FactBank (Saurí & Pustejovsky 2009) for the distinctions. */
export const FACTUALITY = {
  actual: { label: 'Actual', description: 'happened, or holds' },
  planned: { label: 'Planned', description: 'scheduled or intended' },
  hypothetical: { label: 'Hypothetical', description: 'conditional, feared, possible or only threatened' },
  negated: { label: 'Negated', description: 'said not to be the case' },
  alleged: { label: 'Alleged', description: 'only claimed by somebody' },
} as const satisfies Record<string, { readonly label: string; readonly description: string }>;

export type Factuality = keyof typeof FACTUALITY;
export const factualities = Object.keys(FACTUALITY) as readonly Factuality[];

/** From the strongest to the weakest: of several claims about one thing the strongest names its status. */
export const factualityRank: Readonly<Record<Factuality, number>> = {
  actual: 0,
  planned: 1,
  alleged: 2,
  hypothetical: 3,
  negated: 4,
};
