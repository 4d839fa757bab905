import type { Token } from '../document/annotated-document.ts';
import type { Mention } from '../document/mention-document.ts';
import type { Syntax } from '../document/syntax.ts';
import type { DescriptionContext } from './descriptions.ts';

const APPOSITION_SCORE = 0.95;

/** "Yuri Ushakov, a Kremlin aide" and "Skripal was a former officer": the phrase is the person. */
export function joinRoles({ mentions, builder }: DescriptionContext): void {
  const nominalByHead = new Map(
    mentions.filter((mention) => mention.kind === 'nominal').map((mention) => [mention.head, mention]),
  );
  for (const mention of mentions) {
    for (const role of mention.roles) {
      const nominal = role.construction === 'title' ? undefined : nominalByHead.get(role.head);
      if (nominal !== undefined)
        builder.join(nominal.index, mention.index, role.construction, APPOSITION_SCORE);
    }
  }
}

/** "the airline, Ryanair", "Ryanair, an Irish airline", "the Russian leader, a former officer": both name one thing. */
export function joinAppositions({
  mentions,
  builder,
  document: { tokens },
  syntax,
  knowledge,
}: DescriptionContext): void {
  const byToken = new Map(
    mentions
      .filter(({ kind, nested }) => (kind === 'named' || kind === 'nominal') && nested !== true)
      .flatMap((mention) =>
        mention.kind === 'named'
          ? Array.from({ length: mention.endToken - mention.firstToken }, (_, index) => ({
              token: mention.firstToken + index,
              mention,
            }))
          : [{ token: mention.head, mention }],
      )
      .map(({ token, mention }) => [token, mention]),
  );
  for (const nominal of mentions) {
    const head = tokens[nominal.head];
    if (nominal.kind !== 'nominal' || head === undefined || nominal.number === 'plural') continue;
    const other =
      (head.dep === 'appos' ? byToken.get(head.head) : undefined) ??
      syntax
        .children(nominal.head)
        .filter((child) => tokens[child]?.dep === 'appos')
        .map((child) => byToken.get(child))
        .find((mention) => mention?.kind === 'named') ??
      findSubjectBeside(nominal, head, byToken.get(nominal.endToken), tokens) ??
      findNamedBehind(nominal, byToken, tokens, syntax);
    if (other === undefined || other.number === 'plural') continue;
    const canBeEither = knowledge.nominals.either.has(nominal.name) && other.type === 'Organization';
    if (!(canBeEither || typesAgree(nominal, other)) || isListed(nominal, other, syntax)) continue;
    builder.join(nominal.index, other.index, 'apposition', APPOSITION_SCORE);
  }
}

/** "State oil *company Petrobras* said", where the parser gives the verb two subjects. */
function findSubjectBeside(
  nominal: Mention,
  head: Token,
  next: Mention | undefined,
  tokens: readonly Token[],
): Mention | undefined {
  const name = next?.kind === 'named' && next.firstToken === nominal.endToken ? tokens[next.head] : undefined;
  return name?.head === head.head && name.dep === head.dep && head.dep.startsWith('nsubj') ? next : undefined;
}

/** "The head of the spy *agency*, the *FSB*, was held", where the parser sets the name beside the head. */
function findNamedBehind(
  nominal: Mention,
  byToken: ReadonlyMap<number, Mention>,
  tokens: readonly Token[],
  syntax: Syntax,
): Mention | undefined {
  if (tokens[nominal.endToken]?.text !== ',') return undefined;
  const first = tokens[nominal.endToken + 1]?.tag === 'DT' ? nominal.endToken + 2 : nominal.endToken + 1;
  const name = byToken.get(first);
  const head = name === undefined ? undefined : tokens[name.head];
  const isBeside =
    name?.kind === 'named' && head?.dep === 'appos' && syntax.ancestors(nominal.head).includes(head.head);
  return isBeside && tokens[name.endToken]?.text === ',' ? name : undefined;
}

function typesAgree(nominal: Mention, other: Mention): boolean {
  if (nominal.type === other.type) return true;
  const places: readonly Mention['type'][] = ['Country', 'Place'];
  return places.includes(nominal.type) && places.includes(other.type);
}

/** In "Airbus, a rival and Boeing" commas part a list. */
function isListed(nominal: Mention, other: Mention, syntax: Syntax): boolean {
  return syntax.hasChild(nominal.head, 'conj') || syntax.hasChild(other.head, 'conj');
}
