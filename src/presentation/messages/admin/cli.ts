// What the offline commands say, in every language.
import { cli as de } from '../de/admin/cli.ts';
import { cli as en } from '../en/admin/cli.ts';
import { cli as es } from '../es/admin/cli.ts';
import { cli as fr } from '../fr/admin/cli.ts';
import { cli as ja } from '../ja/admin/cli.ts';
import { cli as nl } from '../nl/admin/cli.ts';
import { cli as ptBr } from '../pt-br/admin/cli.ts';

export const cli = { en, nl, de, fr, es, 'pt-br': ptBr, ja };
