// What detection of settings and backtest say about themselves, in every language.
import { past as de } from '../de/admin/past.ts';
import { past as en } from '../en/admin/past.ts';
import { past as es } from '../es/admin/past.ts';
import { past as fr } from '../fr/admin/past.ts';
import { past as ja } from '../ja/admin/past.ts';
import { past as nl } from '../nl/admin/past.ts';
import { past as ptBr } from '../pt-br/admin/past.ts';

export const past = { en, nl, de, fr, es, 'pt-br': ptBr, ja };
