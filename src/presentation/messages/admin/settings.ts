// The settings, in every language.
import { settings as de } from '../de/admin/settings.ts';
import { settings as en } from '../en/admin/settings.ts';
import { settings as es } from '../es/admin/settings.ts';
import { settings as fr } from '../fr/admin/settings.ts';
import { settings as ja } from '../ja/admin/settings.ts';
import { settings as nl } from '../nl/admin/settings.ts';
import { settings as ptBr } from '../pt-br/admin/settings.ts';

export const settings = { en, nl, de, fr, es, 'pt-br': ptBr, ja };
