import type { BuildStage } from '../build.ts';

/** What a stage of a build does, for people. */
export const STAGE_LABELS = {
  read: 'Reading articles',
  extract: 'Extracting from articles',
  resolve: 'Joining across articles',
  graph: 'Building the graph',
  write: 'Writing the workspace',
} as const satisfies Record<BuildStage, string>;
