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
import { loadKinds } from './vocabulary/kinds.ts';
import { loadKnowledge } from './vocabulary/knowledge.ts';
import { loadPredicateClasses } from './vocabulary/predicates.ts';
import { loadRelationNouns } from './vocabulary/relation-nouns.ts';
import { loadRelationVerbs } from './vocabulary/relation-verbs.ts';
import { loadTimeVocabulary } from './vocabulary/time.ts';

/** Everything one article says; never looks at another. */
export type DocumentPipeline = (source: ArticleSource) => ExtractedDocument;

/** What goes across documents. */
export interface CorpusPipeline {
  /** What is the same across documents; what people decided goes before what the program found. */
  readonly resolveCorpus: (documents: readonly ExtractedDocument[], decisions?: Decisions) => ResolvedCorpus;
  readonly buildGraph: (corpus: ResolvedCorpus) => GraphFile;
}

/** All stages, made once and used for any number of articles. They do no I/O and give the same result every time. */
export interface Pipeline extends CorpusPipeline {
  readonly extractDocument: DocumentPipeline;
}

/** Loads the English model and the vocabularies and composes the stages. @throws as the two parts */
export function createPipeline(): Pipeline {
  const knowledge = loadKnowledge();
  return { extractDocument: createDocumentPipeline(knowledge), ...createCorpusPipeline(knowledge) };
}

/** Composes the stages of one article. @throws as `createDocumentStages` */
export function createDocumentPipeline(knowledge = loadKnowledge()): DocumentPipeline {
  const { ingest, annotate, findMentions, resolveCoreference, extract } = createDocumentStages(knowledge);
  return (source) => {
    const article = ingest(source);
    const annotated = annotate(article);
    const mentioned = findMentions(annotated);
    const coreferent = resolveCoreference(mentioned);
    return extract(coreferent);
  };
}

/**
 * Makes the stages of one article, in the order in which they run.
 * @throws {ModelFileError} when the model's files are missing or damaged; {VocabularyError} for a mistake in a vocabulary
 */
export function createDocumentStages(knowledge = loadKnowledge()) {
  const predicates = loadPredicateClasses();
  return {
    ingest: createIngester(loadArticleVocabulary(knowledge.givenNames)),
    annotate: createAnnotator(),
    findMentions: createMentionFinder(knowledge),
    resolveCoreference: createCoreferenceResolver(knowledge, predicates.report),
    extract: createExtractor({
      knowledge,
      predicates,
      words: loadEventWords(),
      frames: loadFrameLexicon(),
      kinds: loadKinds(),
      relationNouns: loadRelationNouns(),
      relationVerbs: loadRelationVerbs(),
      times: loadTimeVocabulary(),
    }),
  };
}

/** The stages across articles; they need no model. @throws {VocabularyError} for a mistake in a vocabulary */
export function createCorpusPipeline(knowledge = loadKnowledge()): CorpusPipeline {
  const resolveCorpus = createCorpusResolver({
    knowledge,
    givenNameForms: loadGivenNameForms(),
    eventWords: loadEventWords(),
  });
  return { resolveCorpus, buildGraph };
}
