import type { Mention } from '../document/mention-document.ts';
import type { DescriptionContext } from './descriptions.ts';

const OWNER_SCORE = 0.7;

/**
 * "The administration", "the campaign": the body named after a person anywhere in the article; of several ("the Obama
 * administration") that of whoever the article speaks of most.
 */
export function joinByOwner(nominal: Mention, { mentions, builder, knowledge }: DescriptionContext): boolean {
  if (nominal.number !== 'singular' || !knowledge.organizations.possessed.has(nominal.name)) return false;
  const bodies = mentions.filter(
    ({ kind, type, name }) =>
      kind === 'named' && type === 'Organization' && name.toLowerCase().endsWith(` ${nominal.name}`),
  );
  const countOwner = ({ name }: Mention): number => {
    const owner = name.split(' ')[0] ?? '';
    return mentions.filter((mention) => mention.type === 'Person' && mention.name.split(' ').at(-1) === owner)
      .length;
  };
  const [best] = [...bodies].sort((a, b) => countOwner(b) - countOwner(a) || a.index - b.index);
  if (best === undefined) return false;
  builder.join(nominal.index, best.index, 'owner', OWNER_SCORE);
  return true;
}
