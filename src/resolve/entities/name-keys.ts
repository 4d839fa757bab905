import type { GivenNameForms } from '../../vocabulary/given-name-forms.ts';

const HONORIFIC_TAIL = /(?<![,\s])[,\s]+(?:jr|sr|ii|iii|iv|md|phd|esq)\.?$/iu;

/** Lower case, without accents, dots, articles and possessives: what spelling leaves open is folded. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’`]s?(?=\s|$)/gu, '')
    .replace(/[.,"“”'’`]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/ ?- ?/gu, '-')
    .trim()
    .replace(/^the /u, '');
}

/** Parts of a person's name; a bare surname has no given names. */
export interface PersonName {
  readonly given: readonly string[];
  readonly surname: string;
  /** "Jr", "III": tells father from son. */
  readonly suffix: string;
}

export function parsePersonName(name: string): PersonName {
  const tail = HONORIFIC_TAIL.exec(name);
  const words = foldName(tail === null ? name : name.slice(0, tail.index)).split(' ');
  const particle = words.findIndex((word, index) => index > 0 && isParticle(word));
  const cut = particle > 0 ? particle : words.length - 1;
  return {
    given: words.slice(0, cut),
    surname: words.slice(cut).join(' '),
    suffix: tail === null ? '' : foldName(tail[0]).replace(/\W/gu, ''),
  };
}

function isParticle(word: string): boolean {
  return /^(?:al|el|bin|ibn|van|von|der|den|de|da|dos|di|du|la|le)$/u.test(word);
}

/**
 * Folds what transliterations from Cyrillic and Arabic leave open: Sergei/Sergey, Dmitri/Dmitry, Alexei/Aleksey,
 * Mohammed/Muhammad. Only compared within names that agree otherwise.
 */
export function foldTransliteration(word: string): string {
  return word
    .replace(/^yevgen/u, 'evgen')
    .replace(/ks|x/gu, 'x')
    .replace(/ph/gu, 'f')
    .replace(/kh/gu, 'h')
    .replace(/(?:(?<![iy])[iy]+|e[iy]|ij)$/gu, 'i')
    .replace(/ei|ey|ai|ay/gu, 'i')
    .replace(/(.)\1/gu, '$1')
    .replace(/ou|oo/gu, 'u')
    .replace(/[oe]/gu, (letter) => (letter === 'o' ? 'u' : 'i'))
    .replace(/y/gu, 'i');
}

/** Whether two given names can be one person's: equal, an initial, a short form, or another transliteration. */
export function givenNamesAgree(a: string, b: string, forms: GivenNameForms): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a.startsWith(b.charAt(0));
  const others = forms.get(b);
  if (others !== undefined && [...(forms.get(a) ?? [])].some((form) => others.has(form))) return true;
  return foldTransliteration(a) === foldTransliteration(b);
}
