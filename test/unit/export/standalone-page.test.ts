import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { renderStandalonePage } from '../../../src/export/standalone-page.ts';
import { EMBEDDED_DATA_ID, embeddedDataSchema } from '../../../src/schema/embedded.ts';
import type { EmbeddedData } from '../../../src/schema/embedded.ts';
import { createSmallWorld, HOSTILE_NAMES } from '../../worlds/small-world.ts';

const TEMPLATE =
  '<!doctype html><html><head><script type="module" crossorigin>"</body>"</script></head><body><div id="root"></div></body></html>';

async function render(agent: string, template = TEMPLATE): Promise<string> {
  const { graph } = createSmallWorld({ agent });
  const pieces: string[] = [];
  const page = renderStandalonePage(template, graph, (id) =>
    Promise.resolve({ id, text: `${agent} met`, authors: [agent], zones: [], marks: [] }),
  );
  for await (const piece of page) pieces.push(piece);
  return pieces.join('');
}

/** The data as a browser takes it: up to the first thing that could end the element. */
function readData(page: string): EmbeddedData {
  const start = page.indexOf('>', page.indexOf(`id="${EMBEDDED_DATA_ID}"`)) + 1;
  return embeddedDataSchema.parse(JSON.parse(page.slice(start, page.indexOf('<', start))));
}

describe('renderStandalonePage', () => {
  it('holds the graph and the articles that it quotes', async () => {
    const { graph, articles } = readData(await render('Ann Lee'));
    expect(graph).toEqual(createSmallWorld().graph);
    expect(articles.map(({ id, text }) => [id, text])).toEqual([['a-1', 'Ann Lee met']]);
  });

  it('lets only its own script run, and nothing be asked for', async () => {
    const page = await render('Ann Lee');
    const policy = /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(page)?.[1];
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[\w+/]{43}='; style-src/u);
    expect(policy).not.toMatch(/connect-src|https?:|\*|script-src[^;]*unsafe/u);
  });

  it.each(HOSTILE_NAMES)('brings the name %j back', async (name) => {
    expect(readData(await render(name)).articles[0]?.authors).toEqual([name]);
  });

  it('has no more elements, whatever the names', async () => {
    const count = (page: string): number => page.split('<').length;
    const expected = count(await render('Ann Lee'));
    const texts = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom('</script>', '<!--<script>', '</SCRIPT >', "$&$'$`", '\u2028</script'),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const page = await render(text);
        expect(count(page)).toBe(expected);
        expect(readData(page).articles[0]?.text).toBe(`${text} met`);
      }),
    );
  });

  it('refuses a page that is not the viewer', async () => {
    await expect(render('Ann Lee', '<p>')).rejects.toThrow('no head');
    await expect(render('Ann Lee', '<head></head><body></body>')).rejects.toThrow('no script');
  });
});
