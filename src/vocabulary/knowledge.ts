import { loadCountries } from './countries.ts';
import { createGazetteer } from './gazetteer.ts';
import type { Gazetteer } from './gazetteer.ts';
import { loadMetonyms } from './metonyms.ts';
import type { MetonymVocabulary } from './metonyms.ts';
import { loadNominals } from './nominals.ts';
import type { NominalVocabulary } from './nominals.ts';
import { loadGivenNames, loadNounClasses } from './nouns.ts';
import type { NounClass } from './nouns.ts';
import { loadOrganizations } from './organizations.ts';
import type { OrganizationVocabulary } from './organizations.ts';
import { loadPlaces } from './places.ts';
import type { PlaceWords } from './places.ts';
import { loadTitles } from './titles.ts';
import type { Sex, TitleVocabulary } from './titles.ts';

/** General knowledge about names: what every newspaper reader brings along. */
export interface Knowledge {
  readonly gazetteer: Gazetteer;
  readonly organizations: OrganizationVocabulary;
  readonly placeWords: PlaceWords;
  readonly titles: TitleVocabulary;
  readonly metonyms: MetonymVocabulary;
  readonly nominals: NominalVocabulary;
  readonly nounClasses: ReadonlyMap<string, NounClass>;
  readonly givenNames: ReadonlyMap<string, Sex>;
}

/** Reads all the name vocabularies. @throws {VocabularyError} naming file and line of the first mistake */
export function loadKnowledge(): Knowledge {
  const { countries, homeCountries } = loadCountries();
  const organizations = loadOrganizations();
  const { places, words: placeWords } = loadPlaces();
  const capitals = new Map(
    countries.flatMap((country) => country.capitals.map((capital) => [capital, country.code] as const)),
  );
  return {
    gazetteer: createGazetteer({ countries, homeCountries, places, organizations }),
    organizations,
    placeWords,
    titles: loadTitles(),
    metonyms: loadMetonyms(capitals),
    nominals: loadNominals(),
    nounClasses: loadNounClasses(),
    givenNames: loadGivenNames(),
  };
}
