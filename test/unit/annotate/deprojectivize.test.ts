import { expect, test } from 'vitest';

import { deprojectivize } from '../../../src/annotate/deprojectivize.ts';

const noSpace = (): boolean => false;

test.each([
  {
    name: 'lowers an arc to the nearest descendant with the label',
    heads: [1, 1, 3, 1, 1],
    labels: ['nsubj', 'ROOT', 'det', 'dobj', 'relcl||dobj'],
    lowered: { heads: [1, 1, 3, 1, 3], labels: ['nsubj', 'ROOT', 'det', 'dobj', 'relcl'] },
  },
  {
    name: 'looks level by level',
    heads: [0, 0, 1, 0, 0],
    labels: ['ROOT', 'prep', 'pobj', 'pobj', 'acl||pobj'],
    lowered: { heads: [0, 0, 1, 0, 3], labels: ['ROOT', 'prep', 'pobj', 'pobj', 'acl'] },
  },
  {
    name: 'keeps the head where no descendant has the label',
    heads: [0, 0],
    labels: ['ROOT', 'acl||pobj'],
    lowered: { heads: [0, 0], labels: ['ROOT', 'acl'] },
  },
  {
    name: 'sees arcs that were lowered before',
    heads: [0, 0, 0, 0],
    labels: ['ROOT', 'dobj', 'relcl||dobj', 'prep||relcl'],
    lowered: { heads: [0, 0, 1, 2], labels: ['ROOT', 'dobj', 'relcl', 'prep'] },
  },
])('deprojectivize $name', ({ heads, labels, lowered }) => {
  const tree = deprojectivize({ heads: Int32Array.from(heads), labels }, noSpace);
  expect({ heads: [...tree.heads], labels: tree.labels }).toEqual(lowered);
});

test('deprojectivize passes over white space', () => {
  const tree = { heads: Int32Array.from([0, 0, 0, 0]), labels: ['ROOT', 'dobj', 'dobj', 'acl||dobj'] };
  expect([...deprojectivize(tree, (token) => token === 1).heads]).toEqual([0, 0, 0, 2]);
});
