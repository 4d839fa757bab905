import { performance } from 'node:perf_hooks';

import { createAnnotator } from '../dist/annotate/annotate.js';
import { createCoreferenceResolver } from '../dist/coreference/resolve-coreference.js';
import { createExtractor } from '../dist/extract/extract.js';
import { createIngester } from '../dist/ingest/ingester.js';
import { createMentionFinder } from '../dist/mentions/find-mentions.js';
import { loadArticleVocabulary } from '../dist/vocabulary/articles.js';
import { loadFrameLexicon } from '../dist/vocabulary/event-frames.js';
import { loadEventWords } from '../dist/vocabulary/event-words.js';
import { loadKinds } from '../dist/vocabulary/kinds.js';
import { loadKnowledge } from '../dist/vocabulary/knowledge.js';
import { loadPredicateClasses } from '../dist/vocabulary/predicates.js';
import { loadRelationNouns } from '../dist/vocabulary/relation-nouns.js';
import { loadRelationVerbs } from '../dist/vocabulary/relation-verbs.js';
import { loadTimeVocabulary } from '../dist/vocabulary/time.js';

/**
 * The stages of one article as `createDocumentPipeline` composes them, with a clock around each.
 * @returns the pipeline, and a function that gives each stage's share of the time so far, in [0,1]
 */
export function createTimedPipeline() {
  const knowledge = loadKnowledge();
  const predicates = loadPredicateClasses();
  const stages = [
    ['ingest', createIngester(loadArticleVocabulary(knowledge.givenNames))],
    ['annotate', createAnnotator()],
    ['mentions', createMentionFinder(knowledge)],
    ['coreference', createCoreferenceResolver(knowledge, predicates.report)],
    [
      'extract',
      createExtractor({
        knowledge,
        predicates,
        words: loadEventWords(),
        frames: loadFrameLexicon(),
        kinds: loadKinds(),
        relationNouns: loadRelationNouns(),
        relationVerbs: loadRelationVerbs(),
        times: loadTimeVocabulary(),
      }),
    ],
  ];
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
