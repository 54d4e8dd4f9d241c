// What the owners page says, in every language.
import { owners as de } from '../de/admin/owners.ts';
import { owners as en } from '../en/admin/owners.ts';
import { owners as es } from '../es/admin/owners.ts';
import { owners as fr } from '../fr/admin/owners.ts';
import { owners as ja } from '../ja/admin/owners.ts';
import { owners as nl } from '../nl/admin/owners.ts';
import { owners as ptBr } from '../pt-br/admin/owners.ts';

export const owners = { en, nl, de, fr, es, 'pt-br': ptBr, ja };
