import type { PredictionMessages } from '../../../domain/prediction/index.ts';
import { defineMessages } from '../define-messages.ts';

export const prediction = defineMessages<PredictionMessages, 'pt-br'>()({
  'match.unset': 'Nenhum proprietário está definido no HubSpot.',
  'match.unreadable': 'Não foi possível ler o proprietário do HubSpot.',
  'match.queue': 'O proprietário do HubSpot é uma fila.',
  'match.no-email': 'O proprietário do HubSpot não tem e-mail para comparar.',
  'match.exact':
    'O proprietário do HubSpot é um usuário ativo do Salesforce: nome e e-mail são iguais nos dois sistemas.',
  'match.several': 'Vários usuários ativos do Salesforce têm o nome e o e-mail do proprietário do HubSpot.',
  'match.not-known':
    'O proprietário do HubSpot pode ser um usuário do Salesforce, mas não foi possível ler o suficiente sobre esse usuário.',
  'match.case-or-space':
    'Um usuário do Salesforce tem o nome e o e-mail do proprietário do HubSpot, exceto por maiúsculas ou espaços.',
  'match.name-order': 'Um usuário do Salesforce tem o e-mail do proprietário do HubSpot e o mesmo nome na outra ordem.',
  'match.frozen': 'O proprietário do HubSpot é um usuário ativo do Salesforce, mas congelado: não consegue entrar.',
  'match.partner': 'O proprietário do HubSpot é um usuário parceiro ativo no Salesforce.',
  'match.others-inactive':
    'O proprietário do HubSpot é um usuário ativo do Salesforce. Outros com o mesmo nome e e-mail estão inativos.',
  'match.integration-user': 'O proprietário do HubSpot é o usuário com o qual o HubSpot está conectado ao Salesforce.',
  'match.archived-maybe':
    'O proprietário do HubSpot está desativado. {users:or} tem o mesmo e-mail no Salesforce e talvez ainda conte como correspondência.',
  'match.archived-nobody':
    'O proprietário do HubSpot está desativado, e nenhum usuário ativo do Salesforce tem o mesmo e-mail.',
  'match.guest':
    'O proprietário do HubSpot corresponde a um usuário convidado do Salesforce. Convidados não podem ser proprietários de registros.',
  'match.unsupported-type':
    'O usuário do Salesforce com o nome e o e-mail do proprietário do HubSpot é de um tipo que o HubSpot não reconhece.',
  'match.inactive': 'O proprietário do HubSpot está inativo no Salesforce.',
  'match.accents-or-nickname':
    'Os nomes diferem por acentos ou por uma forma curta: no HubSpot consta {owner}, no Salesforce {users:or}.',
  'match.sandbox-email': 'No Salesforce, o e-mail de {users:or} termina em “.invalid”, como em uma sandbox.',
  'match.plus-address-or-alias':
    '{users:or} tem o mesmo nome no Salesforce, mas os e-mails diferem por uma parte “+” ou pelo domínio.',
  'match.email-only': 'O e-mail é o mesmo, mas os nomes diferem: no HubSpot consta {owner}, no Salesforce {users:or}.',
  'match.name-only': '{users:or} tem o mesmo nome no Salesforce, mas outro e-mail.',
  'match.none': 'Nenhum usuário ativo do Salesforce tem o nome e o e-mail do proprietário do HubSpot.',
  'match.users-unreadable':
    'Não foi possível ler os usuários do Salesforce, então o proprietário do HubSpot não pôde ser procurado.',

  'connection.answered': 'O Salesforce respondeu a tudo.',
  'connection.partly': 'O Salesforce não respondeu a tudo. Falta: {questions:and}.',
  'connection.not-connected': 'O Owner Preflight não está conectado ao Salesforce.',
  'connection.unavailable': 'Não foi possível consultar o Salesforce.',
  'synced.no-id': 'O registro ainda não tem ID do Salesforce: a primeira sincronização ainda está por vir.',
  'synced.deleted': 'Segundo o HubSpot, o registro do Salesforce foi excluído.',
  'synced.not-found': 'O registro está vinculado a um que não existe mais no Salesforce.',
  'synced.owner': 'A primeira sincronização já passou, e este é o proprietário que o Salesforce mostra agora.',
  'synced.owner-not-read': 'A primeira sincronização já passou, mas não foi possível ler o proprietário no Salesforce.',
  'integration.on': 'A integração do HubSpot com o Salesforce está ativada.',
  'integration.off': 'A integração do HubSpot com o Salesforce não está instalada.',
  'integration.paused': 'A integração do HubSpot com o Salesforce está pausada.',
  'integration.unknown': 'Supomos que a integração do HubSpot com o Salesforce está ativada.',
  'sync.no-email': 'O contato não tem e-mail. O HubSpot só sincroniza contatos que têm.',
  'sync.no-segment': 'Não há segmento de inclusão: todo contato com e-mail é sincronizado.',
  'sync.member': 'O contato está no segmento de inclusão.',
  'sync.not-member': 'O contato não está no segmento de inclusão.',
  'sync.not-member-but-exists':
    'O contato não está no segmento de inclusão. A pessoa já está no Salesforce, mas o HubSpot não envia alterações.',
  'sync.segment-unknown': 'Não sabemos se há um segmento de inclusão. Supomos que o contato sincroniza.',
  'sync.company-off': 'A sincronização de empresas está desativada.',
  'sync.company-unknown': 'Não sabemos se a sincronização de empresas está ativada. Supomos que sim.',
  'sync.company-new':
    'Sua conta usa a nova sincronização de empresas do HubSpot. Não está documentado como ela encontra contas, então esta é uma estimativa.',
  'sync.company-not-member': 'A empresa não está no segmento de inclusão de empresas.',
  'sync.company-qualifies': 'Um dos contatos da empresa permite que ela sincronize.',
  'sync.company-no-contacts': 'A empresa não tem contatos, então nenhuma conta é criada.',
  'sync.company-all-leads':
    'Todos os contatos da empresa sincronizam com leads do Salesforce, então nenhuma conta é criada.',
  'sync.company-none-in-segment': 'Nenhum contato da empresa está no segmento de inclusão.',
  'sync.company-contacts-unknown':
    'Não sabemos se algum contato da empresa permite que ela sincronize. Supomos que sim.',
  'sync.deal-off': 'A sincronização de negócios está desativada.',
  'sync.deal-on': 'A sincronização de negócios está ativada.',
  'sync.deal-unknown': 'Não sabemos se a sincronização de negócios está ativada. Supomos que sim.',
  'sync.fields-missing': 'O Salesforce precisa de um valor para {fields:and}, e não há nenhum.',
  'sync.value-not-listed': '“{value}” não está na lista de valores do Salesforce para {field}.',
  'record.unreadable': 'Não foi possível verificar se o registro já existe no Salesforce.',
  'record.none': 'O Salesforce não tem lead nem contato com este e-mail.',
  'record.one-lead': 'O Salesforce tem um lead com este e-mail, de {owner}.',
  'record.one-contact': 'O Salesforce tem um contato com este e-mail, de {owner}.',
  'record.several-same-owner': {
    one: 'O Salesforce tem {count} registro com este e-mail, de {owner}.',
    many: 'O Salesforce tem {count} de registros com este e-mail, todos de {owner}.',
    other: 'O Salesforce tem {count} registros com este e-mail, todos de {owner}.',
  },
  'record.several-owners': {
    one: 'O Salesforce tem {count} registro com este e-mail.',
    many: 'O Salesforce tem {count} de registros com este e-mail. O HubSpot sincroniza com um deles.',
    other: 'O Salesforce tem {count} registros com este e-mail. O HubSpot sincroniza com um deles.',
  },
  'record.only-converted': 'O Salesforce só tem um lead convertido com este e-mail, e nenhum contato.',
  'record.conversion-unknown':
    'O Salesforce tem um lead com este e-mail, de {owner}. Não foi possível ler se está convertido.',
  'record.account': 'Um dos contatos da empresa pertence a uma conta de {owner}.',
  'record.accounts-several-owners': {
    one: 'Os contatos da empresa pertencem a {count} conta.',
    many: 'Os contatos da empresa pertencem a {count} de contas. O HubSpot sincroniza com uma delas.',
    other: 'Os contatos da empresa pertencem a {count} contas. O HubSpot sincroniza com uma delas.',
  },
  'record.no-account':
    'Nenhum contato da empresa leva a uma conta, então uma nova é criada, mesmo que já exista uma com o mesmo nome.',
  'record.deal': 'O HubSpot não procura uma oportunidade existente: cria uma nova.',
  'existing.active': 'O registro já tem um proprietário ativo no Salesforce, que permanece na primeira sincronização.',
  'existing.queue': 'O lead já está em uma fila do Salesforce e continua lá.',
  'existing.inactive': 'O registro já tem um proprietário no Salesforce, que está inativo.',
  'existing.activity-unknown':
    'O registro já tem um proprietário no Salesforce. Não foi possível ler se esse usuário está ativo.',
  'create.setting-unknown': 'Não sabemos se sua conta do HubSpot cria leads ou contatos no Salesforce.',
  'fallback.integration-user':
    'Novos registros sem proprietário correspondente vão para o usuário com o qual o HubSpot está conectado.',
  'fallback.integration-user-unnamed':
    'Novos registros sem proprietário correspondente vão para o usuário com o qual o HubSpot está conectado. Não sabemos quem é.',
  'rules.unreadable': 'Suas regras de atribuição de leads decidem, mas não foi possível lê-las.',
  'rules.none': 'Seu Salesforce não tem regra de atribuição de leads, então o proprietário é quem cria o lead.',
  'rules.none-active': 'Seu Salesforce tem regras de atribuição de leads, mas nenhuma está ativa.',
  'rules.entry': 'A entrada {entry} da regra “{rule}” recebe o lead.',
  'rules.entry-inactive':
    'A entrada {entry} da regra “{rule}” recebe o lead, mas a pessoa que ela indica está inativa.',
  'rules.entry-not-read':
    'A entrada {entry} da regra “{rule}” recebe o lead. Não foi possível ler se a pessoa que ela indica está ativa.',
  'rules.entry-keeps-owner': 'A entrada {entry} da regra “{rule}” recebe o lead e não altera o proprietário.',
  'rules.shipped': 'A regra de exemplo do Salesforce está ativa. Ela atribui todos os leads a uma só pessoa.',
  'rules.no-entry':
    'Nenhuma entrada da regra “{rule}” recebe o lead, então ele vai para o proprietário de leads padrão.',
  'rules.undecided': 'Não podemos dizer qual entrada da regra “{rule}” recebe o lead. Possíveis: {entries:or}.',
  'rules.undecided-or-none':
    'Não podemos dizer qual entrada da regra “{rule}” recebe o lead. Possíveis: {entries:or}, ou nenhuma.',
  'rules.one-left':
    'Todas as entradas da regra “{rule}” que podem receber o lead indicam o mesmo proprietário. Possíveis: {entries:or}.',
  'rules.round-robin': 'A regra “{rule}” distribui os leads em rodízio.',
  'rules.left-out': 'Deixamos de fora partes da regra que não conhecemos: {elements:and}.',

  'or.email-user': '{owner}, se o mesmo e-mail bastar para o HubSpot',
  'or.matched-user': '{owner}, se o HubSpot gravar o próprio proprietário',
  'or.matched-user-unknown': 'o usuário do Salesforce que corresponde ao proprietário do HubSpot, se existir',
  'or.maybe-user': '{owner}, se o HubSpot considerar que este usuário é a mesma pessoa',
  'or.by-rules': '{owner}, pelas suas regras de atribuição de leads',
  'or.by-rules-unknown': 'quem suas regras de atribuição de leads indicarem',
  'or.integration-user': '{owner}, com quem o HubSpot está conectado',
  'or.integration-user-unnamed': 'o usuário com o qual o HubSpot está conectado',
  'or.default-owner': '{owner}, como proprietário de leads padrão',
  'or.default-owner-unnamed': 'o proprietário de leads padrão',
  'or.inactive-stays': '{owner}, embora inativo, continua proprietário',
  'or.existing-stays': '{owner} continua proprietário',
  'or.queue': 'a fila {owner}',
  'or.as-lead': '{owner}, se um lead for criado',
  'or.as-contact': '{owner}, se um contato for criado',
  'or.as-lead-unknown': 'outra pessoa, se um lead for criado',
  'or.as-contact-unknown': 'outra pessoa, se um contato for criado',
  'or.new-record': '{owner}, se um novo registro for criado',
  'or.new-record-unknown': 'outra pessoa, se um novo registro for criado',
  'or.entry': '{owner}, se a entrada {entry} da regra receber o lead',
  'or.inactive-assignee': '{owner}, embora inativo',
  'or.rules-on-update': 'suas regras de atribuição de leads escolhem outra pessoa',
  'or.sync-error': 'um erro de sincronização em vez de um proprietário',

  'do.assign-to-me': 'Atribua a você: você seria proprietário no Salesforce.',
  'do.choose-matching-owner': 'Escolha um proprietário cujo nome e e-mail sejam iguais no HubSpot e no Salesforce.',
  'do.choose-active-owner': 'Escolha um proprietário ativo no HubSpot e no Salesforce.',
  'do.choose-owner-with-email': 'Escolha um proprietário que tenha e-mail no HubSpot.',
  'do.choose-who-can-log-in': 'Escolha um proprietário que consiga entrar no Salesforce.',
  'do.choose-rep': 'Escolha um vendedor como proprietário em vez do usuário com o qual o HubSpot está conectado.',
  'do.choose-person': 'Escolha uma pessoa como proprietário em vez de uma fila.',
  'do.choose-before-joining': 'Escolha agora o proprietário certo, antes que o registro comece a sincronizar.',
  'do.change-in-salesforce': 'Altere o proprietário no Salesforce para {owner}.',
  'do.change-in-salesforce-any': 'Altere o proprietário no Salesforce.',
  'do.check-converted': 'Confira o e-mail do contato que surgiu do lead.',
  'do.merge-duplicates': 'Mescle as duplicatas no Salesforce antes que o registro sincronize.',
  'do.keep-one-account': 'Associe a empresa apenas a contatos de uma única conta do Salesforce.',
  'do.fix-email': 'Use o mesmo e-mail para {owner} nos dois sistemas.',
  'do.fix-email-unless':
    'Use o mesmo e-mail para {owner} nos dois sistemas, a menos que sua empresa os mantenha separados de propósito.',
  'do.fix-name': 'Use o mesmo nome para {owner} nos dois sistemas.',
  'do.fix-name-unless':
    'Use o mesmo nome para {owner} nos dois sistemas, a menos que sua empresa os mantenha separados de propósito.',
  'do.make-identical':
    'Escreva o nome e o e-mail de {owner} exatamente igual nos dois sistemas. No HubSpot consta {hubspot}, no Salesforce {salesforce}.',
  'do.make-identical-unless':
    'Escreva o nome e o e-mail de {owner} exatamente igual nos dois sistemas, a menos que sua empresa os mantenha separados de propósito. No HubSpot consta {hubspot}, no Salesforce {salesforce}.',
  'do.add-email': 'Adicione o e-mail do contato, depois de definir o proprietário.',
  'do.fill-fields': 'Preencha {fields:and}, depois de definir o proprietário.',
  'do.correct-value': 'Troque “{value}” em {field} por um valor que o Salesforce tenha na lista.',
  'do.retry': 'Tente novamente em um minuto.',
  'do.set-setting': {
    by: 'setting',
    of: {
      integration: 'Informe nas configurações do aplicativo se a integração do HubSpot com o Salesforce está ativada.',
      contactsBecome:
        'Informe nas configurações do aplicativo se novos contatos viram leads ou contatos no Salesforce.',
      companySync:
        'Informe nas configurações do aplicativo se a sincronização de empresas está ativada, e qual: clássica ou nova.',
      dealSync: 'Informe nas configurações do aplicativo se a sincronização de negócios está ativada.',
      inclusion: 'Informe nas configurações do aplicativo o segmento de inclusão, ou que não há nenhum.',
      companyContacts:
        'Informe nas configurações do aplicativo o segmento de inclusão e o que os novos contatos viram.',
      companyInclusion:
        'Informe nas configurações do aplicativo o segmento de inclusão de empresas, ou que não há nenhum.',
      integrationUser:
        'Informe nas configurações do aplicativo com qual usuário do Salesforce o HubSpot está conectado.',
      defaultLeadOwner:
        'Informe nas configurações do aplicativo o proprietário de leads padrão. Ele está nas configurações de leads do Salesforce.',
    },
  },
  'do.turn-on': {
    by: 'setting',
    of: {
      integration: 'Instale a integração do HubSpot com o Salesforce.',
      companySync: 'Ative a sincronização de empresas na integração do HubSpot com o Salesforce.',
      dealSync: 'Ative a sincronização de negócios na integração do HubSpot com o Salesforce.',
    },
  },
  'do.resume-integration': 'Retome a integração do HubSpot com o Salesforce.',
  'do.connect-salesforce': 'Conecte o Owner Preflight ao Salesforce.',
  'do.sign-in-salesforce': 'Renove o login do aplicativo no Salesforce nas configurações dele.',
  'do.grant-read': {
    by: 'question',
    of: {
      owner: 'Permita que o aplicativo leia os proprietários do HubSpot.',
      users: 'Permita que o Owner Preflight leia os usuários do Salesforce.',
      'user-types': 'Permita que o Owner Preflight leia o tipo, o e-mail e o status dos usuários do Salesforce.',
      'user-names': 'Permita que o Owner Preflight leia os nomes e sobrenomes dos usuários do Salesforce.',
      assignees: 'Permita que o Owner Preflight leia os usuários citados nas suas regras de atribuição de leads.',
      matches: 'Permita que o Owner Preflight leia leads, contatos e contas do Salesforce.',
      conversion: 'Permita que o Owner Preflight leia se os leads do Salesforce estão convertidos.',
      linkedRecord: 'Permita que o Owner Preflight leia o registro vinculado no Salesforce.',
      queues: 'Permita que o Owner Preflight leia as filas do Salesforce.',
      leadRules:
        'Permita que o Owner Preflight leia suas regras de atribuição de leads, ou cole-as nas configurações do aplicativo.',
    },
  },
  'do.grant-owner-read': 'Permita que o aplicativo leia os proprietários do HubSpot.',
  'do.paste-rules':
    'Permita que o Owner Preflight leia suas regras de atribuição de leads, ou cole-as nas configurações do aplicativo.',
  'do.join-segment': 'Adicione o registro ao segmento de inclusão, depois de definir o proprietário.',
  'do.associate-contact':
    'Associe um contato que sincronize com um contato do Salesforce, ou sincronize a empresa manualmente.',
  'do.deduplicate-user': 'Desative ou renomeie todos os usuários do Salesforce, menos um: {users:and}.',
  'do.reactivate-assignee': 'Indique alguém ativo em vez de {owner} na regra de atribuição de leads.',
  'do.change-after-sync': 'Defina o proprietário novamente no HubSpot depois da primeira sincronização.',
  'do.check-salesforce-card': 'Veja o cartão do Salesforce deste registro no HubSpot e sincronize-o novamente por lá.',
  'do.nothing': 'Nada a fazer.',

  'caveat.before-save':
    'Estas automações são executadas antes que o Salesforce salve o registro e podem definir o proprietário: {names:and}. Uma regra de atribuição de leads ainda pode sobrescrever isso.',
  'caveat.after-save':
    'Estas automações são executadas depois que o Salesforce salva o registro e podem alterar o proprietário: {names:and}.',
  'caveat.automation-unread':
    'Se um fluxo ou acionador do Salesforce definir o proprietário, o resultado pode ser diferente.',
  'caveat.no-automation': 'Nenhum fluxo ou acionador ativo que possa definir o proprietário foi encontrado.',
  'caveat.unmatched-on-purpose':
    'Sua empresa mantém separados de propósito os proprietários do HubSpot e do Salesforce, para que o Salesforce decida. Consulte seu administrador antes de alterar o proprietário.',
  'caveat.segment-race': 'Em casos raros, um registro sincroniza antes que o HubSpot verifique o segmento novamente.',
  'caveat.rules-left-out':
    'Deixamos de fora partes da regra de atribuição de leads que não conhecemos: {elements:and}.',
  'caveat.detected': 'Deduzimos isto de registros que já sincronizaram: {settings:and}.',

  'if.lead-field': 'Se {field} fosse “{value}”',
  'if.lead-field-blank': 'Se {field} estivesse vazio',
  'if.matching-owner': 'Se o proprietário do HubSpot fosse {owner}',
  'if.no-owner': 'Se não houvesse proprietário no HubSpot',
  'if.name-equal': 'Se {owner} se chamasse {name} no HubSpot',
  'if.email-equal': 'Se {owner} tivesse o e-mail {email} no HubSpot',
  'if.owner-active': 'Se {owner} estivesse ativo no Salesforce',
  'if.contacts-become': {
    by: 'value',
    of: { lead: 'Se novos contatos virarem leads', contact: 'Se novos contatos virarem contatos' },
  },

  'setting.name': {
    by: 'setting',
    of: {
      integration: 'se a integração está ativada',
      contactsBecome: 'o que novos contatos viram',
      companySync: 'se a sincronização de empresas está ativada',
      dealSync: 'se a sincronização de negócios está ativada',
      inclusion: 'o segmento de inclusão',
      companyContacts: 'se um contato permite que a empresa sincronize',
      companyInclusion: 'o segmento de inclusão de empresas',
      integrationUser: 'o usuário com o qual o HubSpot está conectado',
      defaultLeadOwner: 'o proprietário de leads padrão',
    },
  },
  'question.name': {
    by: 'question',
    of: {
      owner: 'o proprietário do HubSpot',
      users: 'os usuários',
      'user-types': 'os tipos de usuário',
      'user-names': 'os nomes dos usuários',
      assignees: 'os usuários citados nas regras',
      matches: 'os registros existentes',
      conversion: 'se o lead está convertido',
      linkedRecord: 'o registro vinculado',
      queues: 'as filas',
      leadRules: 'as regras de atribuição de leads',
    },
  },
});
