import { createAnnotator } from './annotate/annotate.ts';
import { createCoreferenceResolver } from './coreference/resolve-coreference.ts';
import type { ExtractedDocument } from './document/extracted-document.ts';
import type { ResolvedCorpus } from './document/resolved-corpus.ts';
import { createExtractor } from './extract/extract.ts';
import { buildGraph } from './graph/build-graph.ts';
import type { ArticleSource } from './ingest/article-source.ts';
import { createIngester } from './ingest/ingester.ts';
import { createMentionFinder } from './mentions/find-mentions.ts';
import { createCorpusResolver } from './resolve/resolve-corpus.ts';
import type { Decisions } from './schema/decisions.ts';
import type { GraphFile } from './schema/graph.ts';
import { loadArticleVocabulary } from './vocabulary/articles.ts';
import { loadFrameLexicon } from './vocabulary/event-frames.ts';
import { loadEventWords } from './vocabulary/event-words.ts';
import { loadGivenNameForms } from './vocabulary/given-name-forms.ts';
import { loadKnowledge } from './vocabulary/knowledge.ts';
import { loadPredicateClasses } from './vocabulary/predicates.ts';
import { loadRelationNouns } from './vocabulary/relation-nouns.ts';
import { loadTimeVocabulary } from './vocabulary/time.ts';

/** All stages, made once and used for any number of articles. They do no I/O and give the same result every time. */
export interface Pipeline {
  /** Everything one article says; never looks at another. */
  readonly extractDocument: (source: ArticleSource) => ExtractedDocument;
  /** What is the same across documents; what people decided goes before what the program found. */
  readonly resolveCorpus: (documents: readonly ExtractedDocument[], decisions?: Decisions) => ResolvedCorpus;
  readonly buildGraph: (corpus: ResolvedCorpus) => GraphFile;
}

/**
 * Loads the English model and the vocabularies and composes the stages.
 * @throws {ModelFileError} when the model's files are missing or damaged; {VocabularyError} for a mistake in a vocabulary
 */
export function createPipeline(): Pipeline {
  const knowledge = loadKnowledge();
  const predicates = loadPredicateClasses();
  const words = loadEventWords();

  const ingest = createIngester(loadArticleVocabulary(knowledge.givenNames));
  const annotate = createAnnotator();
  const findMentions = createMentionFinder(knowledge);
  const resolveCoreference = createCoreferenceResolver(knowledge, predicates.report);
  const extract = createExtractor({
    knowledge,
    predicates,
    words,
    frames: loadFrameLexicon(),
    relationNouns: loadRelationNouns(),
    times: loadTimeVocabulary(),
  });
  const resolveCorpus = createCorpusResolver({
    knowledge,
    givenNameForms: loadGivenNameForms(),
    eventWords: words,
  });

  return {
    extractDocument: (source) => {
      const article = ingest(source);
      const annotated = annotate(article);
      const mentioned = findMentions(annotated);
      const coreferent = resolveCoreference(mentioned);
      return extract(coreferent);
    },
    resolveCorpus,
    buildGraph,
  };
}
