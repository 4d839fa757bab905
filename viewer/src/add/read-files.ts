import type { AddedArticle } from '../../../src/schema/added-articles.ts';

/** Bytes that `String.fromCharCode` takes at a time. */
const CHUNK = 8192;

/** Files as they are sent: what is in them is read where the graph is built. */
export function readFiles(files: readonly File[]): Promise<readonly AddedArticle[]> {
  return Promise.all(
    files.map(async (file): Promise<AddedArticle> => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return { kind: 'file', name: file.name, base64: toBase64(bytes) };
    }),
  );
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  return btoa(binary);
}
