// What `preflight audit` says about itself, in every language.
import { auditCommand as de } from '../de/admin/audit-command.ts';
import { auditCommand as en } from '../en/admin/audit-command.ts';
import { auditCommand as es } from '../es/admin/audit-command.ts';
import { auditCommand as fr } from '../fr/admin/audit-command.ts';
import { auditCommand as ja } from '../ja/admin/audit-command.ts';
import { auditCommand as nl } from '../nl/admin/audit-command.ts';
import { auditCommand as ptBr } from '../pt-br/admin/audit-command.ts';

export const auditCommand = { en, nl, de, fr, es, 'pt-br': ptBr, ja };
