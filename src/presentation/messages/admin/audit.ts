// What audits say, in every language.
import { audit as de } from '../de/admin/audit.ts';
import { audit as en } from '../en/admin/audit.ts';
import { audit as es } from '../es/admin/audit.ts';
import { audit as fr } from '../fr/admin/audit.ts';
import { audit as ja } from '../ja/admin/audit.ts';
import { audit as nl } from '../nl/admin/audit.ts';
import { audit as ptBr } from '../pt-br/admin/audit.ts';

export const audit = { en, nl, de, fr, es, 'pt-br': ptBr, ja };
