import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

import type { ReadResult } from '../article-source.ts';
import { UnusableInputError } from '../article-source.ts';
import type { InputFile, ReadOptions } from '../input-file.ts';
import { placeOf, readBytes } from '../input-file.ts';
import { createSizeIssue, MAX_LIST_BYTES, MAX_UNPACKED_BYTES } from '../limits.ts';
import { readReason, refuse, toIssue } from '../source-checks.ts';
import { readExtension } from './file-names.ts';
import { findReader, READABLE, sniffExtension } from './formats.ts';
import { unzip } from './zip-entries.ts';

/**
 * The articles of `file`, whatever its format. What is wrong with the file or a part of it comes as an issue; only what is
 * wrong with the program is thrown.
 */
export async function* readFile(file: InputFile, options: ReadOptions): AsyncGenerator<ReadResult> {
  try {
    const extension = readExtension(file.name);
    if (extension === 'zip') yield* readZipFile(file, options);
    else yield* readPlainFile(extension === 'gz' ? gunzip(file) : file, options);
  } catch (error) {
    if (!(error instanceof UnusableInputError)) throw error;
    yield toIssue(error.issue);
  }
}

/** Standard input has no name: its first bytes tell the format. */
export async function* readStandardInput(options: ReadOptions): AsyncGenerator<ReadResult> {
  const { stdin } = options;
  const input = { file: '-', name: 'stdin', stem: 'stdin' };
  if (stdin === undefined) {
    yield toIssue({ file: '-', code: 'missing-path', message: 'there is no standard input' });
    return;
  }
  try {
    const bytes = await readBytes({ ...input, open: () => stdin }, MAX_LIST_BYTES);
    let name = `stdin.${sniffExtension(bytes)}`;
    let open = (): AsyncIterable<Uint8Array> => Readable.from([bytes]);
    if (name === 'stdin.gz') {
      const unpacked = await readBytes(gunzip({ ...input, name, open }), MAX_LIST_BYTES);
      name = `stdin.${sniffExtension(unpacked)}`;
      open = () => Readable.from([unpacked]);
    }
    yield* readFile({ ...input, name, open }, options);
  } catch (error) {
    if (!(error instanceof UnusableInputError)) throw error;
    yield toIssue(error.issue);
  }
}

async function* readPlainFile(file: InputFile, options: ReadOptions): AsyncGenerator<ReadResult> {
  const load = findReader(file.name);
  if (load === undefined) refuse(file, 'unsupported-file', `is none of ${READABLE}`);
  yield* (await load())(file, options);
}

/** The files of the archive that articles can be read from, without what archivers and systems add. */
async function* readZipFile(archive: InputFile, options: ReadOptions): AsyncGenerator<ReadResult> {
  const from =
    archive.path === undefined ? { bytes: await readBytes(archive, MAX_LIST_BYTES) } : { path: archive.path };
  let found = false;
  for await (const entry of unzip(from, archive)) {
    const hidden = entry.place?.split(/[/\\]/u).some((part) => part.startsWith('.') || part === '__MACOSX');
    if (hidden !== false) continue;
    const file = readExtension(entry.name) === 'gz' ? gunzip(entry) : entry;
    if (findReader(file.name) === undefined) continue;
    found = true;
    try {
      yield* readPlainFile(file, options);
    } catch (error) {
      // What is wrong with one entry is not wrong with the next; what is wrong with the archive is.
      if (!(error instanceof UnusableInputError) || error.issue.place === archive.place) throw error;
      yield toIssue(error.issue);
    }
  }
  if (!found) refuse(archive, 'empty-file', 'holds no article');
}

function gunzip(file: InputFile): InputFile {
  return {
    ...file,
    name: file.name.replace(/\.gz$/iu, ''),
    open: async function* () {
      let length = 0;
      const unpacked = Readable.from(file.open()).pipe(createGunzip());
      try {
        for await (const chunk of unpacked as AsyncIterable<Buffer>) {
          length += chunk.length;
          if (length > MAX_UNPACKED_BYTES)
            throw new UnusableInputError(
              createSizeIssue(placeOf(file), MAX_UNPACKED_BYTES, 'what is unpacked'),
            );
          yield chunk;
        }
      } catch (error) {
        if (error instanceof UnusableInputError) throw error;
        refuse(file, 'damaged', `cannot be unpacked: ${readReason(error)}`);
      }
    },
  };
}
