import { strToU8, zipSync } from 'fflate';

/** A Word document as small as Word opens it: paragraphs, the first a heading, and the properties of the file. */
export function createDocx(
  paragraphs: readonly string[],
  properties: { readonly title?: string; readonly creator?: string } = {},
): Uint8Array {
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${escape(text)}</w:t></w:r></w:p>`).join('');
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
    'docProps/core.xml': strToU8(
      `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escape(properties.title ?? '')}</dc:title><dc:creator>${escape(properties.creator ?? '')}</dc:creator></cp:coreProperties>`,
    ),
  });
}

/** A line of a page, `down` points below the one before it. */
export interface SampleLine {
  readonly text: string;
  readonly size?: number;
  readonly down?: number;
}

/** A PDF with `pages` of lines in Helvetica, written by hand from the format's specification (PDF 1.4). */
export function createPdf(pages: readonly (readonly SampleLine[])[], title = ''): Uint8Array {
  const escape = (text: string): string => text.replace(/[\\()]/gu, '\\$&');
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${5 + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Title (${escape(title)}) >>`,
  ];
  for (const [index, lines] of pages.entries()) {
    const shown = lines.map(
      ({ text, size = 12, down = 14 }) => `/F1 ${size} Tf 0 -${down} Td (${escape(text)}) Tj`,
    );
    const stream = `BT 72 760 Td ${shown.join('\n')} ET`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + 2 * index} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  }
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`;
  return Buffer.from(pdf, 'latin1');
}

/** The story that every sample tells. */
export const STORY = [
  'Harbour bridge closes after storm',
  'The harbour bridge in Port Alden was closed on Monday after a storm damaged two of its pillars, the city council said.',
  'Mayor Ruth Calder said that engineers would inspect the structure before it opens again. She thanked the fire brigade for its help during the night.',
  'The council has asked the government of Norland for money to repair it. A spokesman for the ministry declined to comment on the request.',
] as const;

/** A saved page with a menu, a picture, an advertisement and scripts around the story. */
export function createPage(head = ''): string {
  const [title, ...paragraphs] = STORY;
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title} | Alden Daily</title>${head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>${title}</h1><figure><img src="x.jpg" onerror="alert(1)"><figcaption>A bridge</figcaption></figure>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}<script>document.write('<p>written by a script</p>')</script></article></main>
<aside><p>Sign up to our newsletter</p></aside><footer>All rights reserved</footer></body></html>`;
}
