import { defineMessages } from '../define-messages.ts';
import type { ReasonMessages } from '../types/why.ts';

export const why = defineMessages<ReasonMessages, 'pt-br'>()({
  'check.connection': 'Podemos consultar o Salesforce?',
  'check.already-synced': 'Este registro já está no Salesforce?',
  'check.integration': 'A integração com o Salesforce está ativada?',
  'check.will-sync': 'Este registro será sincronizado?',
  'check.which-record': 'O Salesforce já tem um registro para ele?',
  'check.existing-owner': 'O proprietário desse registro permanece?',
  'check.owner-match': 'O proprietário do HubSpot é um usuário ativo do Salesforce?',
  'check.create-setting': 'Sabemos o que os contatos viram no Salesforce?',
  'check.lead-rules': 'Alguma regra de atribuição de leads o recebe?',
  'check.fallback': 'O usuário de integração o recebe?',

  'entry.keeps-owner': 'ninguém: o proprietário permanece',
  'entry.takes-it': 'Todos os critérios são atendidos.',
  'entry.might-take-it': 'Depende de um valor que não conhecemos.',
  'entry.comes-after': 'Receberia o lead, mas uma entrada anterior o recebe.',
  'entry.logic': 'Lógica do filtro: {logic}',
  'finding.user': '{name} ({username})',
  'source.dated': '{publisher}, {year:plain}',
  'source.undated': '{publisher}',
  'object.Lead': 'Lead',
  'object.Contact': 'Contato',
  'object.Account': 'Conta',
  'object.Opportunity': 'Oportunidade',
  'result.owner': '{owner}',
  'result.one-of': '{owners:or}',
  'result.open': '{owners:or}, ou outra pessoa',
  'result.nobody-known': 'um proprietário que não podemos nomear',
  'alternative.named': '{alternative} ({name})',
  'after.not-recorded': 'Nenhuma previsão foi registrada antes da primeira sincronização.',
  'why.checked-against': {
    one: 'Verificado com {count} sincronização anterior da sua conta: {percent}% de acertos.',
    many: 'Verificado com {count} de sincronizações anteriores da sua conta: {percent}% de acertos.',
    other: 'Verificado com {count} sincronizações anteriores da sua conta: {percent}% de acertos.',
  },
  'after.as-predicted': 'Previmos {predicted}, e foi o que aconteceu.',
  'after.otherwise': 'Previmos {predicted}, mas o resultado foi outro.',
  'caveat.sync-is-near':
    'Alterar o proprietário pode iniciar a sincronização: o Salesforce pode ter o registro em minutos, e então o proprietário não é mais escolhido aqui.',
});
