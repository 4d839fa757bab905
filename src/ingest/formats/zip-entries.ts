import { basename } from 'node:path';

import { fromBufferPromise, openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';

import { UnusableInputError } from '../article-source.ts';
import type { InputFile } from '../input-file.ts';
import { placeIn, placeOf } from '../input-file.ts';
import { createSizeIssue, MAX_ARCHIVE_ENTRIES, MAX_UNPACKED_BYTES } from '../limits.ts';
import { readReason, refuse } from '../source-checks.ts';
import { withoutExtension } from './file-names.ts';

/**
 * The files in a .zip archive, in the archive's order, one at a time: an entry must be read before the next is asked for. Names are
 * only shown, never used as a path. What is unpacked counts, not what the archive says of itself.
 *
 * @throws {UnusableInputError} `damaged`, `too-large`
 */
export async function* unzip(
  from: { readonly path: string } | { readonly bytes: Buffer },
  archive: InputFile,
  maxBytes = MAX_UNPACKED_BYTES,
): AsyncGenerator<InputFile> {
  let zip: ZipFile;
  try {
    // Entries are read one after another; a strict check of names would refuse whole archives from Windows.
    const options = { lazyEntries: true, autoClose: false, strictFileNames: false };
    zip = await ('path' in from ? openPromise(from.path, options) : fromBufferPromise(from.bytes, options));
  } catch (error) {
    return refuse(archive, 'damaged', `is no archive that can be read: ${readReason(error)}`);
  }
  try {
    if (zip.entryCount > MAX_ARCHIVE_ENTRIES)
      refuse(archive, 'too-large', `holds ${zip.entryCount} files; the limit is ${MAX_ARCHIVE_ENTRIES}`);
    let unpacked = 0;
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      yield toFile(zip, entry, archive, (bytes) => {
        unpacked += bytes;
        if (unpacked > maxBytes)
          throw new UnusableInputError(createSizeIssue(placeOf(archive), maxBytes, 'what is unpacked'));
      });
    }
  } catch (error) {
    if (error instanceof UnusableInputError) throw error;
    refuse(archive, 'damaged', `is no archive that can be read: ${readReason(error)}`);
  } finally {
    zip.close();
  }
}

function toFile(zip: ZipFile, entry: Entry, archive: InputFile, count: (bytes: number) => void): InputFile {
  const { fileName } = entry;
  return {
    ...placeIn(archive, fileName),
    name: basename(fileName),
    stem: `${archive.stem}/${withoutExtension(fileName)}`,
    open: async function* () {
      const place = placeIn(archive, fileName);
      if (entry.isEncrypted()) refuse(place, 'damaged', 'is encrypted');
      try {
        for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
          count(chunk.length);
          yield chunk;
        }
      } catch (error) {
        if (error instanceof UnusableInputError) throw error;
        refuse(place, 'damaged', `cannot be unpacked: ${readReason(error)}`);
      }
    },
  };
}
