import type { EvidenceMessages } from '../../../../domain/evidence/messages.ts';
import { defineMessages } from '../../define-messages.ts';

export const evidence = defineMessages<EvidenceMessages, 'pt-br'>()({
  'evidence.no-records': 'Nenhum registro da amostra indica isso.',
  'evidence.not-enough': {
    one: 'Apenas {count} registro da amostra indica isso. Não é suficiente.',
    many: 'Os {count} registros que poderiam indicar isso são poucos ou diferem demais.',
    other: 'Os {count} registros que poderiam indicar isso são poucos ou diferem demais.',
  },
  'evidence.since': 'Isso mudou: só contam os registros a partir de {at:date}.',
  'evidence.fits-equally': 'Servem igualmente bem, ou quase: {others:and}.',
  'evidence.integration-user':
    'De {count} registros que a sincronização criou no Salesforce, {support} foram criados por {name}.',
  'evidence.contacts-became-leads': 'De {count} contatos sincronizados, {support} viraram leads.',
  'evidence.contacts-became-contacts': 'De {count} contatos sincronizados, {support} viraram contatos do Salesforce.',
  'evidence.companies-synced': {
    one: '{count} empresa foi sincronizada com o Salesforce. Uma basta como prova.',
    many: '{count} empresas foram sincronizadas com o Salesforce.',
    other: '{count} empresas foram sincronizadas com o Salesforce.',
  },
  'evidence.deals-synced': {
    one: '{count} negócio foi sincronizado com o Salesforce. Um basta como prova.',
    many: '{count} negócios foram sincronizados com o Salesforce.',
    other: '{count} negócios foram sincronizados com o Salesforce.',
  },
  'evidence.companies-silent': {
    one: 'A única empresa não foi sincronizada.',
    many: 'Nenhuma de {count} empresas foi sincronizada. É um indício fraco: uma empresa também fica para trás quando nenhum de seus contatos se qualifica.',
    other:
      'Nenhuma de {count} empresas foi sincronizada. É um indício fraco: uma empresa também fica para trás quando nenhum de seus contatos se qualifica.',
  },
  'evidence.deals-silent': {
    one: 'O único negócio não foi sincronizado.',
    many: 'Nenhum de {count} negócios foi sincronizado.',
    other: 'Nenhum de {count} negócios foi sincronizado.',
  },
  'evidence.stopped-syncing': {
    one: 'O registro mais novo, criado depois de {at:date}, não foi sincronizado.',
    many: 'Mas nenhum dos {count} registros criados depois de {at:date} foi sincronizado.',
    other: 'Mas nenhum dos {count} registros criados depois de {at:date} foi sincronizado.',
  },
  'evidence.segment':
    'O segmento {segment} continha {synced} de {syncedAll} contatos quando foram sincronizados. De {leftOutAll} que não foram sincronizados, ele não contém {leftOut}.',
  'evidence.no-segment':
    'Nenhum segmento explica quais contatos são sincronizados: {synced} foram, e {leftOutAll} com e-mail não foram.',
  'evidence.default-lead-owner': 'De {count} leads que nenhuma entrada das regras recebe, {support} foram para {name}.',
  'evidence.field-mapping': '{field} era igual à propriedade {property} em {support} de {count} leads.',
  'evidence.one-value-only': '{field} quase não varia, então um valor fixo também explicaria.',
  'evidence.fixed-value': '{field} era “{value}” em {support} de {count} leads.',
  'evidence.property-explains': 'A propriedade {property} explica igualmente bem.',
  'evidence.rules-ran': 'De {count} leads que uma entrada das regras recebe, {support} foram para o destinatário dela.',
  'evidence.rules-did-not-run':
    'De {count} leads que uma entrada das regras recebe, {support} ficaram com quem os criou.',

  'backtest.not-comparable.not-synced': 'Não foi sincronizado.',
  'backtest.not-comparable.from-salesforce': 'Veio do Salesforce.',
  'backtest.not-comparable.deleted-since': 'O registro no Salesforce não existe mais.',
  'backtest.not-comparable.existed-before': 'O registro no Salesforce existia antes da primeira sincronização.',
  'backtest.not-comparable.history-not-tracked':
    'O Salesforce não informa o primeiro proprietário: o histórico não é rastreado.',
  'backtest.not-comparable.user-inactive':
    'O proprietário no HubSpot está inativo hoje, e não se sabe se estava ativo na época.',
  'backtest.not-comparable.other-integration-user': 'Foi criado por um usuário que não é o usuário de integração.',
  'backtest.not-comparable.rules-changed': 'As regras de atribuição de leads foram alteradas depois da criação.',
  'backtest.undecided.several-owners': 'Vários proprietários eram possíveis.',
  'backtest.undecided.nobody-named': 'Nenhum proprietário pôde ser indicado.',
  'backtest.undecided.open-end': 'Outra pessoa também era possível.',
  'backtest.cause.other-object': 'Virou um objeto diferente do que as configurações dizem.',
  'backtest.cause.owner-changed-near-sync': 'O proprietário no HubSpot mudou a poucos minutos da sincronização.',
  'backtest.cause.near-miss-matched':
    'O usuário que o recebeu tem só o nome ou só o e-mail do proprietário no HubSpot.',
  'backtest.cause.match-not-taken': 'Foi atribuído como se não tivesse proprietário no HubSpot.',
  'backtest.cause.automation': 'Um fluxo ou acionador pode ter definido o proprietário.',
  'backtest.cause.rules-did-not-run':
    'O usuário de integração ficou com ele: as regras de atribuição de leads não foram executadas.',
  'backtest.cause.default-lead-owner': 'Confira o proprietário de leads padrão nas configurações.',
  'backtest.cause.unexplained': 'Nada na amostra explica isso.',
});
