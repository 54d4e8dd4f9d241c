import { defineMessages } from '../../define-messages.ts';
import type { InstallationMessages } from '../../types/install.ts';

export const install = defineMessages<InstallationMessages, 'pt-br'>()({
  'settings-line.description':
    'Verifica as configurações ou a chave privada e mostra a linha a colar em “hs secret add”.',
  'settings-line.option-file': 'as configurações como JSON; “-” lê a entrada padrão',
  'settings-line.option-key': 'a chave privada como arquivo PEM, para "auth": "jwt"; “-” lê a entrada padrão',
  'settings-line.help': `
Status de saída: 0 quando a linha foi mostrada, 1 quando o arquivo não serve (cada problema com seu caminho), 2 para uma
linha de comando que não pode ser usada.

Exemplos:
  $ npm run -s settings -- --file settings.json
  $ npm run -s settings -- --key key.pem`,
  'settings-line.name-one-file': 'informe um arquivo: --file FILE ou --key FILE',
  'settings-line.empty': 'o arquivo está vazio',
  'settings-line.fit': 'As configurações servem.',
  'settings-line.key-fits': 'A chave é uma chave RSA.',
  'settings-line.key-of-bits': 'A chave é uma chave RSA de {bits:plain} bits.',
  'settings-line.paste': '{what} Cole a próxima linha quando for pedida: npx hs secret add {name}',
  'settings-line.paste-again': '(ou, se já existir: npx hs secret update {name})',
  'settings-line.problems': { one: '{count} problema:', many: '{count} problemas:', other: '{count} problemas:' },
  'settings-line.not-given': 'Não informado: {key}. O cartão não consegue dizer {open}. {where}',
  'settings-line.not-connected':
    'Não informado: salesforce. O cartão não consegue dizer nada sobre o Salesforce. O guia de instalação explica a conexão.',
  'settings-line.rules-read-live':
    'Regras de atribuição de leads: nenhuma foi colada, então o aplicativo as lê no Salesforce, o que exige uma permissão.',
  'settings-line.rules-not-active':
    'Regras de atribuição de leads: as coladas não têm regra ativa. O que o Salesforce responde prevalece; as coladas só são usadas se não for possível ler.',
  'settings-line.rules-fit': {
    one: 'Regras de atribuição de leads: as coladas servem; “{rule}” está ativa, com {count} entrada. O que o Salesforce responde prevalece; as coladas só são usadas se não for possível ler.',
    many: 'Regras de atribuição de leads: as coladas servem; “{rule}” está ativa, com {count} entradas. O que o Salesforce responde prevalece; as coladas só são usadas se não for possível ler.',
    other:
      'Regras de atribuição de leads: as coladas servem; “{rule}” está ativa, com {count} entradas. O que o Salesforce responde prevalece; as coladas só são usadas se não for possível ler.',
  },

  'checked.settings': 'Configurações',
  'checked.setting': 'Configuração {key}',
  'checked.hubspot-token': 'HubSpot, token de acesso',
  'checked.hubspot-records': {
    by: 'object',
    of: { contact: 'HubSpot, contatos', company: 'HubSpot, empresas', deal: 'HubSpot, negócios' },
  },
  'checked.hubspot-owners': 'HubSpot, proprietários',
  'checked.hubspot-segments': 'HubSpot, segmentos',
  'checked.hubspot-changes': 'HubSpot, alterações do aplicativo',
  'checked.salesforce-connection': 'Salesforce, conexão',
  'checked.salesforce-secret': 'Salesforce, segredo do consumidor',
  'checked.salesforce-key': 'Salesforce, chave privada',
  'checked.salesforce-sign-in': 'Salesforce, login',
  'checked.salesforce-leads': 'Salesforce, todos os leads',
  'checked.salesforce-contacts': 'Salesforce, contatos',
  'checked.salesforce-accounts': 'Salesforce, contas',
  'checked.salesforce-opportunities': 'Salesforce, oportunidades',
  'checked.salesforce-queues': 'Salesforce, filas',
  'checked.salesforce-rule-names': 'Salesforce, nomes das regras de atribuição de leads',
  'checked.salesforce-rule-entries': 'Salesforce, entradas das regras de atribuição de leads',
  'checked.salesforce-automation': 'Salesforce, fluxos e acionadores',
  'checked.salesforce-fields': 'Salesforce, campos de {object}',
  'checked.salesforce-users': 'Salesforce, usuários',
  'checked.salesforce-frozen': 'Salesforce, usuários congelados',
  'checked.salesforce-all-records': 'Salesforce, acesso a todos os registros',

  'install.description':
    'Pergunta ao HubSpot e ao Salesforce, com as credenciais da instalação, o que funciona e o que falta.',
  'install.option-env': 'um arquivo com os quatro segredos, um por linha: NAME=value',
  'install.help': `
O arquivo contém o que a função do aplicativo recebe do HubSpot. Não o compartilhe nem o envie a um repositório:
  PRIVATE_APP_ACCESS_TOKEN    o token de acesso: Development > Projects > o projeto > o aplicativo > Auth
  OWNER_PREFLIGHT_SETTINGS    a linha que npm run settings -- --file FILE mostra
  SALESFORCE_CLIENT_SECRET    para client credentials: o segredo do consumidor
  SALESFORCE_PRIVATE_KEY      para JWT: a linha que npm run settings -- --key FILE mostra

Só são enviadas leituras: cerca de 10 solicitações ao HubSpot e 15 ao Salesforce.

Status de saída: 0 quando nada falta, 1 quando algo falta, 2 quando o arquivo não pode ser usado.`,
  'install.mark-works': 'certo',
  'install.mark-missing': 'FALTA',
  'install.mark-note': 'nota',
  'install.line': '{about}: {text}',
  'install.nothing-missing': 'Nada falta.',
  'install.some-missing': { one: 'Falta {count}.', many: 'Faltam {count}.', other: 'Faltam {count}.' },
  'install.failed': '{what} {mend}',
  'install.failed-code': '{what} Código: {code}. {mend}',
  'install.two-steps': '{first} {second}',
  'install.problem': '{problem}.',
  'install.can-be-read': 'leitura possível.',
  'install.in-the-file': 'está no arquivo.',
  'install.given': 'informado.',
  'install.not-given': 'não informado, então o cartão não consegue dizer {open}. {where}',
  'install.secret-not-in-file': '{name} não está no arquivo.',
  'install.no-org-named':
    'as configurações não indicam nenhuma organização do Salesforce. Informe salesforce.loginUrl e salesforce.clientId.',
  'install.app-may-read': 'o aplicativo pode lê-los.',
  'install.app-may-read-owners': {
    one: 'o aplicativo pode lê-los; há {count}.',
    many: 'o aplicativo pode lê-los; há {count}.',
    other: 'o aplicativo pode lê-los; há {count}.',
  },
  'install.app-may-read-segments': 'o aplicativo pode ler quem está neles.',
  'install.segments-not-asked': 'não verificado: as configurações não indicam segmento de inclusão.',
  'install.changes-not-tried':
    'não testado: esta verificação não grava nada. O HubSpot concede os escopos na instalação.',
  'install.credentials-taken': 'O Salesforce aceitou as credenciais.',
  'install.user-may-read': 'o usuário do login pode lê-los.',
  'install.user-may-read-users': {
    one: 'o usuário do login pode lê-los; há {count}.',
    many: 'o usuário do login pode lê-los; há {count}.',
    other: 'o usuário do login pode lê-los; há {count}.',
  },
  'install.user-may-read-frozen': 'o usuário do login pode ler quem está congelado.',
  'install.user-may-list': 'o usuário do login pode listá-los.',
  'install.all-records-not-asked':
    'não é possível perguntar. Se o usuário do login não for o usuário de integração, dê a ele View All em leads, contatos e contas.',
  'install.rules-read': 'leitura possível; “{rule}” está ativa.',
  'install.rules-read-none-active': 'leitura possível; nenhuma regra está ativa.',
  'install.rules-pasted-are-used': 'leitura impossível, então valem as regras coladas nas configurações.',
  'install.rules-pasted-not-used': 'não é usado: o que o Salesforce responde prevalece.',
  'install.rules-pasted-fit': 'as regras coladas podem ser lidas.',
  'install.integration-user-active': 'um usuário ativo tem este ID.',
  'install.integration-user-inactive':
    'um usuário inativo tem este ID. Copie o ID do endereço da página do usuário de integração no Salesforce.',
  'install.integration-user-unknown':
    'nenhum usuário tem este ID. Copie o ID do endereço da página do usuário de integração no Salesforce.',
  'install.lead-owner-there': { by: 'type', of: { User: 'esse usuário existe.', Queue: 'essa fila existe.' } },
  'install.lead-owner-missing': {
    by: 'type',
    of: {
      User: 'nenhum usuário ativo tem este nome. Configuração > Configurações de lead > Proprietário de leads padrão o mostra.',
      Queue:
        'nenhuma fila tem este nome. Configuração > Configurações de lead > Proprietário de leads padrão o mostra.',
    },
  },

  'mend.hubspot-scope':
    'O escopo é {scope}. Instale o aplicativo de novo no HubSpot (Development > Projects > o projeto > o aplicativo) e aceite os escopos.',
  'mend.hubspot-token':
    'Copie o token de acesso de novo: Development > Projects > o projeto > o aplicativo > Auth. Ele muda quando é renovado.',
  'mend.hubspot-token-place': 'No HubSpot: Development > Projects > o projeto > o aplicativo > Auth.',
  'mend.salesforce-secret-place':
    'No Salesforce: External Client App Manager > o aplicativo > Settings > OAuth Settings > Consumer Key and Secret.',
  'mend.read-access':
    'O usuário do login precisa de acesso de leitura a {object}. Adicione-o ao conjunto de permissões dele (Configuração > Conjuntos de permissões).',
  'mend.read-all-users': 'Ele também precisa de “View All Users”.',
  'mend.setup':
    'O usuário do login precisa de “View Setup and Configuration”. Adicione-a ao conjunto de permissões dele (Configuração > Conjuntos de permissões).',
  'mend.metadata':
    'O usuário do login precisa de “Modify Metadata Through Metadata API Functions”. Adicione-a ao conjunto de permissões dele (Configuração > Conjuntos de permissões). Ou cole as regras nas configurações (leadRulesXml).',
  'mend.permission-set':
    'Adicione-a ao conjunto de permissões do usuário do login (Configuração > Conjuntos de permissões).',
  'mend.sign-in':
    'Compare salesforce.loginUrl e salesforce.clientId com a External Client App, e o segredo ou a chave dela.',
  'mend.client-id': 'Compare salesforce.clientId com a chave do consumidor da External Client App.',
  'mend.client-secret': 'Compare SALESFORCE_CLIENT_SECRET com o segredo do consumidor da External Client App.',
  'mend.grant':
    'Confira as políticas da External Client App: o fluxo precisa estar ativado, e o usuário do login indicado (client credentials) ou autorizado previamente (JWT).',
  'mend.grant-type': 'Ative na External Client App o fluxo que as configurações indicam (salesforce.auth).',
  'mend.inactive-user': 'O usuário do login está inativo. Indique outro nas políticas da External Client App.',
  'mend.paste-rules': 'Cole todo o conteúdo de Lead.assignmentRules-meta.xml.',
  'mend.later': 'Repita a verificação mais tarde.',
  'mend.again': 'Repita a verificação.',
  'mend.address': 'Confira o endereço nas configurações e repita a verificação.',
  'mend.network': 'Confira o endereço nas configurações e a rede, e repita a verificação.',
  'mend.report': 'Informe o erro, por favor.',

  'page.installed': 'O Owner Preflight está instalado',
  'page.installed-next': 'Você pode fechar esta janela e voltar ao HubSpot.',
  'page.connected': 'O Salesforce está conectado',
  'page.connected-next': 'Você pode fechar esta janela e voltar às configurações no HubSpot.',
});
