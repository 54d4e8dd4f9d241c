// What the settings page says beside the settings, in every language.
import { adminPage as de } from '../de/admin/admin-page.ts';
import { adminPage as en } from '../en/admin/admin-page.ts';
import { adminPage as es } from '../es/admin/admin-page.ts';
import { adminPage as fr } from '../fr/admin/admin-page.ts';
import { adminPage as ja } from '../ja/admin/admin-page.ts';
import { adminPage as nl } from '../nl/admin/admin-page.ts';
import { adminPage as ptBr } from '../pt-br/admin/admin-page.ts';

export const adminPage = { en, nl, de, fr, es, 'pt-br': ptBr, ja };
