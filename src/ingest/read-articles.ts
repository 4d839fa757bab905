import { createSystemIssue, findArticleFiles } from './article-files.ts';
import type { ArticleFile } from './article-files.ts';
import type { ReadResult } from './article-source.ts';
import { readFile, readStandardInput } from './formats/containers.ts';
import { createDiskFile, placeOf } from './input-file.ts';
import type { ReadOptions } from './input-file.ts';
import { quote, toIssue } from './source-checks.ts';

const STANDARD_INPUT = '-';

/**
 * The articles of `paths`: files, folders (searched at any depth), glob patterns and `-` for standard input, in code unit order of
 * their paths; see `formats/` for what can be read. An article is called by its id where it has one, else by its file's name. Of two
 * articles with one id the first is read. Whatever cannot be used comes as an issue, and the rest goes on; nothing is thrown.
 */
export async function* readArticles(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<ReadResult> {
  const { files, issues } = await findArticleFiles(paths.filter((path) => path !== STANDARD_INPUT));
  for (const issue of issues) yield toIssue(issue);
  const firstFiles = new Map<string, string>();
  for await (const result of readAll(files, paths.includes(STANDARD_INPUT), options)) {
    if (result.kind === 'issue') {
      yield result;
      continue;
    }
    const { id, file } = result.source;
    const first = firstFiles.get(id);
    if (first === undefined) {
      firstFiles.set(id, file);
      yield result;
    } else {
      yield toIssue({
        ...placeOf(result.source),
        code: 'duplicate-id',
        message: `the id ${quote(id)} is already that of an article in ${first}; give one of them another`,
      });
    }
  }
}

async function* readAll(
  files: readonly ArticleFile[],
  standardInput: boolean,
  options: ReadOptions,
): AsyncGenerator<ReadResult> {
  for (const { path, stem } of files) {
    try {
      yield* readFile(createDiskFile(path, stem), options);
    } catch (error) {
      yield toIssue(createSystemIssue(path, error));
    }
  }
  if (standardInput) yield* readStandardInput(options);
}
