import { performance } from 'node:perf_hooks';

import { createDocumentStages } from '../dist/pipeline.js';

/**
 * The stages of one article in the order in which they run, with a clock around each.
 * @returns the pipeline, and a function that gives each stage's share of the time so far, in [0,1]
 */
export function createTimedPipeline() {
  const stages = Object.entries(createDocumentStages());
  const spent = new Map(stages.map(([name]) => [name, 0]));
  const extractDocument = (source) =>
    stages.reduce((document, [name, run]) => {
      const start = performance.now();
      const result = run(document);
      spent.set(name, spent.get(name) + performance.now() - start);
      return result;
    }, source);
  const takeStages = () => {
    const total = [...spent.values()].reduce((sum, time) => sum + time, 0);
    return [...spent].map(([name, time]) => [name, time / total]);
  };
  return { extractDocument, takeStages };
}
