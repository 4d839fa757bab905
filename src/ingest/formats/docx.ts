import { XMLParser } from 'fast-xml-parser';
import mammoth from 'mammoth';

import type { ReadResult } from '../article-source.ts';
import { UnusableInputError } from '../article-source.ts';
import type { InputFile } from '../input-file.ts';
import { placeOf, readBytes } from '../input-file.ts';
import { MAX_FILE_BYTES } from '../limits.ts';
import { checkSource, readReason, refuse } from '../source-checks.ts';
import { keepConfirmed } from './document-properties.ts';
import { toPlainText } from './html-text.ts';
import { unzip } from './zip-entries.ts';

/** A Word document; its properties count only where the text bears them out, its dates never: they are those of the file. */
export async function* readDocxFile(file: InputFile): AsyncGenerator<ReadResult> {
  const bytes = await readBytes(file);
  let text: string;
  let properties: Record<string, unknown>;
  try {
    // Unpacked once with limits before mammoth unpacks it without.
    let core: Buffer | undefined;
    for await (const entry of unzip({ bytes }, file, MAX_FILE_BYTES)) {
      const content = await readBytes(entry);
      if (entry.place?.endsWith('docProps/core.xml') === true) core = content;
    }
    properties = core === undefined ? {} : readProperties(core.toString('utf8'));
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    text = toPlainText((await mammoth.convertToHtml({ buffer: bytes }, { convertImage })).value);
  } catch (error) {
    if (error instanceof UnusableInputError) throw error;
    return refuse(file, 'damaged', `is no Word document that can be read: ${readReason(error)}`);
  }
  const metadata = keepConfirmed({ title: properties['title'], author: properties['creator'] }, text);
  yield* checkSource({ id: file.stem, text, ...placeOf(file), ...metadata });
}

function readProperties(xml: string): Record<string, unknown> {
  const parsed: unknown = new XMLParser({ removeNSPrefix: true, parseTagValue: false }).parse(xml);
  const core = (parsed as { readonly coreProperties?: unknown }).coreProperties;
  return typeof core === 'object' && core !== null ? { ...core } : {};
}
