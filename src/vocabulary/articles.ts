import { z } from 'zod';

import { readTsvVocabulary, readYamlVocabulary } from './load.ts';

const words = z.array(z.string().min(1));

/** Patterns as one: a line is tried on each of tens of groups, not on each of hundreds of patterns. */
function patternGroup(flags: string, prefix: string): z.ZodType<RegExp> {
  return z.array(z.string().min(1)).transform((sources, context) => {
    try {
      return new RegExp(`${prefix}(?:${sources.map((source) => `(?:${source})`).join('|')})`, flags);
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
      return z.NEVER;
    }
  });
}

const fields = ['title', 'author', 'publisher', 'published', 'none'] as const;
/** Metadata that a labelled line states; `none` for what an article does not keep. */
type LabelledField = (typeof fields)[number];

const boilerplateSchema = z.strictObject({
  prompts: z.record(z.string(), patternGroup('iu', '^')),
  trailingCredits: patternGroup('u', ''),
  captionLabels: words,
  closingHeadings: z.record(z.string(), words),
  linkHeadings: words,
  sectionLabels: words,
  fieldLabels: z.record(z.enum(fields), words),
  dateLines: z.strictObject({ published: words, updated: words, other: words }),
});

const bylinesSchema = z.strictObject({
  openings: words,
  credits: patternGroup('u', ''),
  occupations: words,
  writers: words,
  noteVerbs: words,
  particles: words,
  organizationWords: words,
  headingWords: words,
});

/** What stands around a story on its page. All words are lower-case. */
export interface BoilerplateVocabulary {
  /** What paragraphs that are furniture wherever they stand begin with, by the reason. */
  readonly prompts: readonly (readonly [reason: string, pattern: RegExp])[];
  readonly trailingCredits: RegExp;
  readonly captionLabels: readonly string[];
  /** Heading after which nothing of the story comes → the name of the section. */
  readonly closingHeadings: ReadonlyMap<string, string>;
  readonly linkHeadings: ReadonlySet<string>;
  readonly sectionLabels: ReadonlySet<string>;
  readonly fieldLabels: ReadonlyMap<string, LabelledField>;
  readonly dateLines: {
    readonly published: ReadonlySet<string>;
    readonly updated: ReadonlySet<string>;
    readonly other: ReadonlySet<string>;
  };
}

/** How news names its writers. All words are lower-case. */
interface BylineVocabulary {
  readonly openings: readonly string[];
  readonly credits: RegExp;
  readonly occupations: ReadonlySet<string>;
  readonly writers: ReadonlySet<string>;
  readonly noteVerbs: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly organizationWords: ReadonlySet<string>;
  readonly headingWords: ReadonlySet<string>;
}

/** All that tells the parts of an article's page from each other. */
export interface ArticleVocabulary {
  readonly boilerplate: BoilerplateVocabulary;
  readonly bylines: BylineVocabulary;
  /** How an agency signs → its full name. */
  readonly agencies: ReadonlyMap<string, string>;
  /** Lower-case given names. */
  readonly givenNames: { has(name: string): boolean };
}

/** @throws {VocabularyError} when a data file is not as it should be. */
export function loadArticleVocabulary(givenNames: ArticleVocabulary['givenNames']): ArticleVocabulary {
  const boilerplate = readYamlVocabulary('boilerplate', boilerplateSchema);
  const bylines = readYamlVocabulary('bylines', bylinesSchema);
  const agencies = readTsvVocabulary('news-agencies', { sign: z.string(), name: z.string() });
  return {
    boilerplate: {
      prompts: Object.entries(boilerplate.prompts),
      trailingCredits: boilerplate.trailingCredits,
      captionLabels: boilerplate.captionLabels,
      closingHeadings: invert(boilerplate.closingHeadings),
      linkHeadings: new Set(boilerplate.linkHeadings),
      sectionLabels: new Set(boilerplate.sectionLabels),
      fieldLabels: invert(boilerplate.fieldLabels),
      dateLines: {
        published: new Set(boilerplate.dateLines.published),
        updated: new Set(boilerplate.dateLines.updated),
        other: new Set(boilerplate.dateLines.other),
      },
    },
    bylines: {
      openings: bylines.openings.toSorted((a, b) => b.length - a.length),
      credits: bylines.credits,
      occupations: new Set(bylines.occupations),
      writers: new Set(bylines.writers),
      noteVerbs: new Set(bylines.noteVerbs),
      particles: new Set(bylines.particles),
      organizationWords: new Set(bylines.organizationWords),
      headingWords: new Set(bylines.headingWords),
    },
    agencies: new Map(agencies.map(({ sign, name }) => [sign, name])),
    givenNames,
  };
}

function invert<Key extends string>(
  lists: Readonly<Record<Key, readonly string[]>>,
): ReadonlyMap<string, Key> {
  const inverted = new Map<string, Key>();
  for (const key of Object.keys(lists) as Key[])
    for (const word of lists[key]) if (!inverted.has(word)) inverted.set(word, key);
  return inverted;
}
