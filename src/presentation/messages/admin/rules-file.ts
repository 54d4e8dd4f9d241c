// What is wrong with a file of lead assignment rules, and what to look at in it, in every language.
import { rulesFile as de } from '../de/admin/rules-file.ts';
import { rulesFile as en } from '../en/admin/rules-file.ts';
import { rulesFile as es } from '../es/admin/rules-file.ts';
import { rulesFile as fr } from '../fr/admin/rules-file.ts';
import { rulesFile as ja } from '../ja/admin/rules-file.ts';
import { rulesFile as nl } from '../nl/admin/rules-file.ts';
import { rulesFile as ptBr } from '../pt-br/admin/rules-file.ts';

export const rulesFile = { en, nl, de, fr, es, 'pt-br': ptBr, ja };
