// The words of every language. The build packs this module for the app function: see scripts/evaluate-at-build.ts.
import { catalogue as de } from './de/index.ts';
import { catalogue as en } from './en/index.ts';
import { catalogue as nl } from './nl/index.ts';
import { catalogue as es } from './es/index.ts';
import { catalogue as fr } from './fr/index.ts';
import { catalogue as ptBr } from './pt-br/index.ts';
import { catalogue as ja } from './ja/index.ts';
import { LANGUAGES } from './languages.ts';
import type { Language } from './languages.ts';
import type { Catalogue } from './template.ts';

export { LANGUAGES };

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, nl, de, fr, es, 'pt-br': ptBr, ja };

export function catalogueOf(language: Language): Catalogue {
  return CATALOGUES[language];
}
