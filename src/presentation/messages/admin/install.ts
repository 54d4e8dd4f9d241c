// What `npm run settings`, `npm run check-install` and the pages after an installation say, in every language.
import { install as de } from '../de/admin/install.ts';
import { install as en } from '../en/admin/install.ts';
import { install as es } from '../es/admin/install.ts';
import { install as fr } from '../fr/admin/install.ts';
import { install as ja } from '../ja/admin/install.ts';
import { install as nl } from '../nl/admin/install.ts';
import { install as ptBr } from '../pt-br/admin/install.ts';

export const install = { en, nl, de, fr, es, 'pt-br': ptBr, ja };
