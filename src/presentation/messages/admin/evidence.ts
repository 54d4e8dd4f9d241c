// What detection and backtest say, in every language.
import { evidence as de } from '../de/admin/evidence.ts';
import { evidence as en } from '../en/admin/evidence.ts';
import { evidence as es } from '../es/admin/evidence.ts';
import { evidence as fr } from '../fr/admin/evidence.ts';
import { evidence as ja } from '../ja/admin/evidence.ts';
import { evidence as nl } from '../nl/admin/evidence.ts';
import { evidence as ptBr } from '../pt-br/admin/evidence.ts';

export const evidence = { en, nl, de, fr, es, 'pt-br': ptBr, ja };
