import { defineMessages } from '../../define-messages.ts';
import type { AuditCommandMessages } from '../../types/audit-command.ts';

export const auditCommand = defineMessages<AuditCommandMessages, 'pt-br'>()({
  'audit-command.description':
    'Pergunta ao HubSpot e ao Salesforce o que acontece com cada registro que ainda não foi sincronizado. Nada é gravado.',
  'audit-command.option-env': 'um arquivo com os quatro segredos, como o do check-install',
  'audit-command.option-object': 'quais, separados por vírgulas: {objects} (padrão: todos)',
  'audit-command.option-segment': 'somente os membros deste segmento',
  'audit-command.option-owner': 'somente os registros deste proprietário do HubSpot',
  'audit-command.option-format': 'table: números; csv, jsonl: cada registro',
  'audit-command.option-resume': 'guarda neste arquivo o que já foi feito e continua daí ao ser executado de novo',
  'audit-command.help-more': `
Os registros aparecem na ordem em que foram decididos. O HubSpot permite 5 pesquisas de 200 registros por segundo;
100.000 registros levam cerca de dois minutos. O progresso vai para a saída de erro padrão.

Código de saída: 0 se foi concluído, 1 se a auditoria terminou antes da hora, 2 se alguma opção ou arquivo não serve.`,
  'audit-command.expected-objects': 'esperava-se {objects}',
  'audit-command.expected-digits': 'esperavam-se os dígitos de um ID',
  'audit-command.one-object': '--object: esperava-se um só objeto com --segment, pois um segmento é de um só',
  'audit-command.file-unwritable': 'não pode ser gravado',
  'audit-command.file-not-audit': 'esperava-se um arquivo deixado por uma auditoria anterior, ou nenhum',
  'audit-command.file-of-another': 'é de uma auditoria com outras opções ou configurações; indique outro arquivo',
  'audit-command.line-not-step': 'esperava-se um passo de uma auditoria',
  'audit-command.progress': '{decided} registros, {rate} por segundo',
  'audit-command.progress-of': '{decided} de {expected} registros, {rate} por segundo',
  'audit-command.time-left': ', faltam cerca de {time}',
});
