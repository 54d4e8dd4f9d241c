import { defineMessages } from '../../define-messages.ts';
import type { SettingsPageMessages } from '../../types/settings.ts';

export const settings = defineMessages<SettingsPageMessages, 'pt-br'>()({
  'setting-name.integration': 'Integração com o Salesforce',
  'setting-name.contactsBecome': 'Novos contatos viram',
  'setting-name.companySync': 'Sincronização de empresas',
  'setting-name.dealSync': 'Sincronização de negócios',
  'setting-name.inclusionSegmentId': 'Segmento de inclusão',
  'setting-name.companyInclusionSegmentId': 'Segmento de inclusão de empresas',
  'setting-name.integrationUser': 'Usuário de integração',
  'setting-name.defaultLeadOwner': 'Proprietário de leads padrão',
  'setting-name.fieldMapping': 'Mapeamento de campos',
  'setting-name.fixedLeadValues': 'Valores fixos dos leads',
  'setting-name.unmatchedOnPurpose': 'Os proprietários não coincidem de propósito',
  'setting-name.checked': 'Sincronizações comparadas',
  'setting-name.detected': 'Detectadas, não confirmadas',
  'setting-name.ownerChangesBy': 'Quem salva um proprietário',
  'setting-name.ownerChangesFor': 'Para quem o aplicativo salva',
  'setting-name.trailProperty': 'Propriedade para o rastro',
  'setting-name.leadRulesXml': 'Regras de atribuição de leads coladas',
  'setting-name.supportAddress': 'Endereço de suporte',
  'setting-name.hubspotApiBase': 'Endereço da API do HubSpot',
  'setting-name.timeBudget': 'Tempo para uma resposta',
  'setting-name.rulesMaxAge': 'Tempo de retenção das regras de atribuição de leads',
  'setting-name.directoryMaxAge': 'Tempo de retenção de proprietários, usuários e filas',
  'setting-name.orgMaxAge': 'Tempo de retenção de fluxos, acionadores e campos',
  'setting-name.salesforce.loginUrl': 'Endereço do My Domain',
  'setting-name.salesforce.apiVersion': 'Versão da API',
  'setting-name.salesforce.clientId': 'Chave do consumidor (consumer key)',
  'setting-name.salesforce.auth': 'Login',
  'setting-name.salesforce.username': 'Usuário do login',
  'setting-name.salesforce.audience': 'Público do JWT',
  'setting-name.salesforce.clientSecret': 'Segredo do consumidor (consumer secret)',
  'setting-name.salesforce.privateKey': 'Chave privada',

  'setting-use.integration':
    'Se a integração do HubSpot com o Salesforce está ativada. Nada sincroniza enquanto ela está pausada ou desativada.',
  'setting-use.contactsBecome':
    'O que um novo contato do HubSpot vira no Salesforce. As regras de atribuição de leads só são executadas para leads.',
  'setting-use.companySync': 'Qual sincronização de empresas está ativada. Ela define quais empresas viram contas.',
  'setting-use.dealSync': 'Se os negócios são sincronizados como oportunidades.',
  'setting-use.inclusionSegmentId':
    'O segmento cujos membros sincronizam, ou nenhum. Um contato fora dele não sincroniza.',
  'setting-use.companyInclusionSegmentId': 'O segmento próprio da nova sincronização de empresas, ou nenhum.',
  'setting-use.integrationUser':
    'O usuário do Salesforce com o qual o HubSpot está conectado. Ele cria os registros e fica com os que ninguém mais recebe.',
  'setting-use.defaultLeadOwner': 'Quem recebe um lead que nenhuma entrada das regras recebe.',
  'setting-use.fieldMapping':
    'Campos de lead que recebem o valor de uma propriedade do HubSpot diferente da usual. Os critérios das regras olham esses valores.',
  'setting-use.fixedLeadValues': 'Campos de lead que recebem o mesmo valor em todo novo lead.',
  'setting-use.unmatchedOnPurpose':
    'Ative se o Salesforce deve definir todos os proprietários. O cartão então não sugere igualar nomes ou e-mails.',
  'setting-use.checked':
    'O resultado de uma verificação com o passado desta conta. O cartão o informa e tem menos certeza onde suas previsões erraram.',
  'setting-use.detected':
    'Configurações detectadas a partir de registros sincronizados. Ninguém as confirmou, por isso são menos certas.',
  'setting-use.ownerChangesBy':
    'Quem salva um proprietário escolhido no cartão. Se o aplicativo salvar, o HubSpot não verifica as permissões da própria pessoa.',
  'setting-use.ownerChangesFor':
    'Os superadministradores, conjuntos de permissões e equipes para os quais o aplicativo salva um proprietário. Todos os outros usam o campo do próprio HubSpot.',
  'setting-use.trailProperty':
    'Uma propriedade de texto de uma linha que contatos, empresas e negócios têm. Cada alteração do aplicativo deixa uma linha nela.',
  'setting-use.leadRulesXml':
    'O conteúdo de Lead.assignmentRules-meta.xml. Só é usado se o aplicativo não puder ler as regras. Cole de novo após cada alteração.',
  'setting-use.supportAddress': 'Onde pedir ajuda quando o cartão não resolve: um e-mail ou um endereço https.',
  'setting-use.hubspotApiBase': 'Somente para testes.',
  'setting-use.timeBudget': 'Milissegundos para uma resposta. O HubSpot encerra uma função aos 15.000.',
  'setting-use.rulesMaxAge':
    'Milissegundos. Mais tempo economiza chamadas de API; menos tempo mostra as alterações antes.',
  'setting-use.directoryMaxAge':
    'Milissegundos. Mais tempo economiza chamadas de API; menos tempo mostra as alterações antes.',
  'setting-use.orgMaxAge':
    'Milissegundos. Mais tempo economiza chamadas de API; menos tempo mostra as alterações antes.',
  'setting-use.salesforce.loginUrl':
    'O endereço da sua organização do Salesforce, por exemplo https://acme.my.salesforce.com.',
  'setting-use.salesforce.apiVersion': 'A versão da API do Salesforce que o aplicativo usa.',
  'setting-use.salesforce.clientId': 'A chave do consumidor da External Client App.',
  'setting-use.salesforce.auth': 'Como o aplicativo faz login no Salesforce.',
  'setting-use.salesforce.username': 'O nome de usuário com o qual o aplicativo faz login.',
  'setting-use.salesforce.audience':
    'Para JWT, se não for login.salesforce.com ou, em uma sandbox, test.salesforce.com.',
  'setting-use.salesforce.clientSecret':
    'O segredo do consumidor da External Client App. É guardado criptografado e nunca é exibido.',
  'setting-use.salesforce.privateKey': 'A chave privada para JWT. É guardada criptografada e nunca é exibida.',

  'setting-value.integration.on': 'Ativada',
  'setting-value.integration.paused': 'Pausada',
  'setting-value.integration.off': 'Desativada',
  'setting-value.integration.unknown': 'Não se sabe',
  'setting-value.contactsBecome.lead': 'Leads',
  'setting-value.contactsBecome.contact': 'Contatos',
  'setting-value.contactsBecome.unknown': 'Não se sabe',
  'setting-value.companySync.on': 'Ativada (clássica)',
  'setting-value.companySync.classic': 'Clássica',
  'setting-value.companySync.new': 'Nova',
  'setting-value.companySync.off': 'Desativada',
  'setting-value.companySync.unknown': 'Não se sabe',
  'setting-value.dealSync.on': 'Ativada',
  'setting-value.dealSync.off': 'Desativada',
  'setting-value.dealSync.unknown': 'Não se sabe',
  'setting-value.ownerChangesBy.user': 'A pessoa, no campo do HubSpot',
  'setting-value.ownerChangesBy.app': 'O aplicativo, para todos que podem abrir o registro',
  'setting-value.ownerChangesBy.nobody': 'Ninguém: o cartão só informa',
  'setting-value.salesforce.auth.client-credentials': 'Credenciais do cliente (client credentials)',
  'setting-value.salesforce.auth.jwt': 'JWT',

  'setting-source.set': 'Definida por um administrador',
  'setting-source.detected': 'Detectada em registros sincronizados',
  'setting-source.assumed': 'Não definida: supõe-se o padrão',

  'setting-open.integration': 'se algo sincroniza',
  'setting-open.contactsBecome': 'se um novo contato vira lead ou contato',
  'setting-open.inclusionSegmentId': 'se um contato sincroniza',
  'setting-open.companySync': 'se uma empresa sincroniza',
  'setting-open.dealSync': 'se um negócio sincroniza',
  'setting-open.integrationUser': 'quem é o proprietário de um registro que ninguém mais recebe',
  'setting-open.defaultLeadOwner': 'quem é o proprietário de um lead que nenhuma entrada das regras recebe',

  'setting-where.integration':
    'No HubSpot: Configurações > Integrações > Aplicativos conectados > Salesforce; no topo aparece se está pausada ou desativada.',
  'setting-where.contactsBecome':
    'No HubSpot: Configurações > Integrações > Aplicativos conectados > Salesforce > Contatos.',
  'setting-where.inclusionSegmentId':
    'No HubSpot: Configurações > Integrações > Aplicativos conectados > Salesforce > Contatos informa o segmento; o ID é o número no endereço da página do segmento.',
  'setting-where.companySync':
    'No HubSpot: Configurações > Integrações > Aplicativos conectados > Salesforce > Empresas.',
  'setting-where.dealSync': 'No HubSpot: Configurações > Integrações > Aplicativos conectados > Salesforce > Negócios.',
  'setting-where.integrationUser':
    'No HubSpot: Configurações > Integrações > Aplicativos conectados > Salesforce informa o usuário; o ID está no endereço da página dele no Salesforce (005…).',
  'setting-where.defaultLeadOwner':
    'No Salesforce: Configuração > Configurações de lead > Proprietário de leads padrão.',

  'setting-problem.at': '{key}: {problem}',
  'setting-problem.line': 'linha {line:plain}: {problem}',
  'setting.not-json': 'isto não é JSON; procure uma aspa que falta ou uma vírgula a mais',
  'setting.cut':
    'isto termina cedo demais: a ferramenta do HubSpot só usa a primeira linha do que é colado; transforme as configurações em uma linha com npm run settings -- --file FILE',
  'setting.is-key': 'isto é uma chave, não as configurações: ela vai no segredo SALESFORCE_PRIVATE_KEY',
  'setting.missing': 'ausente',
  'setting.unknown-key': 'não existe a configuração “{key}”',
  'setting.expected-text': 'esperava-se um texto que não esteja vazio',
  'setting.expected-object': 'esperava-se um objeto, entre chaves',
  'setting.expected-list': 'esperava-se uma lista, entre colchetes',
  'setting.expected-true-or-false': 'esperava-se true ou false, sem aspas',
  'setting.expected-one-of': 'esperava-se {values:or}',
  'setting.expected-whole-number': 'esperavam-se milissegundos: um número inteiro de {least} a {most}',
  'setting.expected-plain-value': 'esperava-se um texto, um número, true, false ou null',
  'setting.expected-https': 'esperava-se um endereço que comece com https://',
  'setting.expected-api-version': 'esperava-se uma versão da API como 67.0, entre aspas',
  'setting.expected-segment': 'esperava-se o ID de um segmento (dígitos, entre aspas) ou "none"',
  'setting.expected-salesforce-id': 'esperava-se um ID do Salesforce: 15 ou 18 letras e dígitos',
  'setting.expected-id': 'são esperados IDs como o HubSpot os escreve: dígitos, entre aspas',
  'setting.expected-property': 'esperava-se o nome interno de uma propriedade: letras minúsculas, dígitos e _',
  'setting.expected-own-property': 'esperava-se uma propriedade diferente da do proprietário',
  'setting.expected-username': 'ausente: com "auth": "jwt", informe o usuário do login',
  'setting.expected-support-address': 'esperava-se um e-mail ou um endereço que comece com https://',
  'setting.expected-rules-xml': 'esperavam-se regras de atribuição de leads como XML de metadados do Salesforce',
  'setting.does-not-fit': 'este valor não serve',

  'private-key.missing': 'não há chave',
  'private-key.cut':
    'a chave termina cedo demais: a ferramenta do HubSpot só usa a primeira linha do que é colado; transforme a chave em uma linha com npm run settings -- --key FILE',
  'private-key.encrypted':
    'a chave está protegida por uma frase secreta; remova-a com openssl pkcs8 -in key.pem -out plain.pem',
  'private-key.not-private':
    'esta é a metade pública (um certificado ou uma chave pública); a chave privada está em outro arquivo',
  'private-key.not-rsa': 'a chave não é RSA; o fluxo JWT do Salesforce só aceita RSA',
  'private-key.unreadable': 'isto não é uma chave privada: esperava-se um arquivo PEM ou seu conteúdo em base64',
});
