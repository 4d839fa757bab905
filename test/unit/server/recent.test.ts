import { describe, expect, it } from 'vitest';

import { keepRecent } from '../../../src/server/recent.ts';

describe('what was asked for recently', () => {
  it('is made once, and again when others were asked for since', async () => {
    const made: string[] = [];
    const read = keepRecent(2, (key) => Promise.resolve(made.push(key)));
    const asked = ['a', 'a', 'b', 'a', 'c', 'a', 'b'];
    for (const key of asked) await read(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('is made again when it failed', async () => {
    let fails = true;
    const read = keepRecent(2, (key) => (fails ? Promise.reject(new Error(key)) : Promise.resolve(key)));
    await expect(read('a')).rejects.toThrow('a');
    fails = false;
    expect(await read('a')).toBe('a');
  });
});
