import { readdirSync, readFileSync } from 'node:fs';

import type { Article } from '../../../src/document/article.ts';

const FOLDER = new URL('../../fixtures/articles/', import.meta.url);
const LINE = /^(?<glue>[&+])?\s*(?:(?<kind>[a-z]+) (?<reason>[a-z-]+))?\s*\| (?<words>.*)$/u;

export interface ZonedFixture {
  readonly name: string;
  readonly text: string;
  /** `kind reason: text` of each zone, in order. */
  readonly zones: readonly string[];
  readonly metadata: Partial<Article>;
}

/**
 * Articles with their zones written beside them. The first line is the metadata; then each line is `kind reason | text`,
 * `& kind reason | text` for a zone on the line above, and `+ | text` for a further line of one zone.
 */
export function readZonedFixtures(): readonly ZonedFixture[] {
  return readdirSync(FOLDER)
    .toSorted()
    .map((file) => {
      const [metadata = '', , ...lines] = readFileSync(new URL(file, FOLDER), 'utf8').split('\n');
      return {
        name: file.replace(/\.zones$/u, ''),
        metadata: JSON.parse(metadata) as Partial<Article>,
        ...parseZones(lines),
      };
    });
}

function parseZones(lines: readonly string[]): Pick<ZonedFixture, 'text' | 'zones'> {
  const zones: string[] = [];
  let text = '';
  for (const line of lines) {
    if (line === '') {
      text += '\n';
      continue;
    }
    const { glue, kind, reason, words = '' } = LINE.exec(line)?.groups ?? {};
    if (glue === '+') {
      text += `${words}\n`;
      zones.push(`${zones.pop() ?? ''}\n${words}`);
      continue;
    }
    text = glue === '&' ? `${text.slice(0, -1)} ${words}\n` : `${text}${words}\n`;
    zones.push(`${kind ?? ''} ${reason ?? ''}: ${words}`);
  }
  return { text, zones };
}
