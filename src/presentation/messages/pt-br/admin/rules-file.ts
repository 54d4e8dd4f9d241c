import type { RulesFileMessages } from '../../../../domain/assignment-rules/index.ts';
import { defineMessages } from '../../define-messages.ts';

export const rulesFile = defineMessages<RulesFileMessages, 'pt-br'>()({
  'rules-file.not-xml': 'XML malformado: {detail}',
  'rules-file.one-root': 'XML malformado: esperava-se um único elemento raiz',
  'rules-file.too-deep': 'XML malformado: elementos com níveis demais',
  'rules-file.doctype': 'uma declaração de tipo de documento não é permitida',
  'rules-file.root': 'esperava-se <AssignmentRules> como elemento raiz e encontrou-se <{found}>',
  'rules-file.active': '<active> é “{found}”; esperava-se true ou false (regra “{rule}”)',
  'rules-file.assignee-type': '<assignedToType> é “{type}”; esperava-se User ou Queue (atribuído a “{assignee}”)',
  'rules-file.case-rules':
    'a regra “{rule}” é uma regra de atribuição de casos (pede {field}); esperavam-se regras de atribuição de leads',
  'rules-file.not-an-answer': 'esperava-se a resposta de readMetadata',
  'rules-file.fault': 'O Salesforce recusou: {detail}',

  'finding.unreachable': {
    one: 'Nenhum lead chega a esta entrada: a entrada {by:and} recebe antes todos os seus leads.',
    many: 'Nenhum lead chega a esta entrada: as entradas {by:and} recebem antes todos os seus leads.',
    other: 'Nenhum lead chega a esta entrada: as entradas {by:and} recebem antes todos os seus leads.',
  },
  'finding.contradiction': 'Nenhum lead chega a esta entrada: seus critérios se contradizem.',
  'finding.overlap': {
    one: 'Alguns leads atendem a esta entrada e à entrada {by:and}, que é testada antes e os atribui a outra pessoa.',
    many: 'Alguns leads atendem a esta entrada e às entradas {by:and}, que são testadas antes e os atribuem a outra pessoa.',
    other:
      'Alguns leads atendem a esta entrada e às entradas {by:and}, que são testadas antes e os atribuem a outra pessoa.',
  },
  'finding.no-catch-all':
    'Nenhuma entrada recebe os leads restantes: eles vão para o proprietário de leads padrão. Adicione uma última entrada sem critérios.',
  'finding.inactive-assignee': '{assignee} está inativo e não pode receber leads.',
  'finding.unknown-assignee': '{assignee} não está na lista de usuários.',
  'finding.unknown-queue': '{assignee} não está na lista de filas.',
  'finding.cut-list':
    'A lista de {field} termina em “{ending}”. O Salesforce corta valores em 255 caracteres, então o resto pode faltar.',
  'finding.unknown-operation': 'O Salesforce não tem o operador “{operation}” (pedido para {field}).',
});
