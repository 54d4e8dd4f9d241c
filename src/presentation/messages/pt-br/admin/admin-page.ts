import type { AdminPageMessages } from '../../types/admin-page.ts';
import { defineMessages } from '../../define-messages.ts';

export const adminPage = defineMessages<AdminPageMessages, 'pt-br'>()({
  'cost.records': 'Sem essa permissão, o cartão não pode responder para esses registros.',
  'cost.owners':
    'Sem essa permissão, o cartão não conhece nenhum proprietário do HubSpot e ninguém pode ser escolhido.',
  'cost.segments': 'Sem essa permissão, o cartão não sabe se um contato está no segmento de inclusão.',
  'cost.app-changes':
    'Sem essa permissão, o aplicativo não salva nenhum proprietário: as pessoas usam o campo do próprio HubSpot.',
  'cost.teams': 'Sem essa permissão, não é possível escolher equipes aqui.',
  'cost.salesforce': 'Sem essa permissão, o cartão não pode dizer nada sobre o Salesforce.',
  'cost.existing': 'Sem essa permissão, o cartão não sabe se o Salesforce já tem o registro.',
  'cost.queues': 'Sem essa permissão, o cartão não pode indicar a fila que recebe um lead.',
  'cost.rules': 'Sem essa permissão, o cartão não sabe qual entrada de regra fica com um lead.',
  'cost.automation': 'Sem essa permissão, o cartão não pode avisar sobre fluxos e gatilhos que mudam o proprietário.',
  'cost.fields':
    'Sem essa permissão, o cartão não pode avisar sobre campos obrigatórios e listas de opções que impedem a sincronização.',
  'cost.users': 'Sem essa permissão, o cartão não sabe se um proprietário do HubSpot é um usuário ativo do Salesforce.',
  'cost.frozen': 'Sem essa permissão, o cartão não sabe quem está bloqueado.',
  'mend.scope-of-app': 'O escopo é {scope}. Instale o aplicativo novamente e aceite os escopos.',
  'mend.install-again': 'Instale o aplicativo novamente no HubSpot.',
  'mend.connect-again': 'Conecte o Salesforce novamente.',
  'health.hubspot-installed': 'Instalado em {at:date}.',
  'health.salesforce-none': 'O Salesforce não está conectado.',
  'health.salesforce-by-click':
    'Conectado com um clique a {host} (organização {org}) em {at:date}. Última renovação da sessão: {renewed:datetime}.',
  'health.salesforce-lost':
    'O Salesforce recusa o aplicativo desde {at:datetime} ({code}). Conecte o Salesforce novamente.',
  'health.salesforce-own-app': 'Conectado pelo seu próprio External Client App em {host}.',
  'health.salesforce-unused':
    'Seu próprio External Client App está configurado, portanto a conexão com um clique não é usada.',
  'health.scopes-missing': 'Não concedido pelo HubSpot: {scopes:and}.',
  'health.rules-read': 'Última leitura das regras de atribuição de leads: {at:datetime}.',
  'health.rules-never-read': 'As regras de atribuição de leads ainda não foram lidas.',
  'health.users-read': 'Última leitura dos usuários do Salesforce: {at:datetime}.',
  'health.users-never-read': 'Os usuários do Salesforce ainda não foram lidos.',
  'health.hubspot-calls': {
    one: '{count} solicitação ao HubSpot hoje (UTC). O HubSpot permite a um aplicativo 110 em 10 segundos por conta, sem limite diário.',
    other:
      '{count} solicitações ao HubSpot hoje (UTC). O HubSpot permite a um aplicativo 110 em 10 segundos por conta, sem limite diário.',
    many: '{count} de solicitações ao HubSpot hoje (UTC). O HubSpot permite a um aplicativo 110 em 10 segundos por conta, sem limite diário.',
  },
  'health.salesforce-calls':
    'Salesforce: {used} de {limit} solicitações de API em 24 horas foram usadas, por todos os aplicativos juntos (em {at:datetime}).',
  'health.salesforce-calls-unknown': 'O Salesforce ainda não informou quantas solicitações de API foram usadas.',
  'health.setting-open': 'Ninguém informou, portanto o cartão não sabe {open}.',
  'health.changes-for-everybody':
    'O aplicativo salva um proprietário para qualquer pessoa que possa abrir o registro. Escolha para quem ele pode fazer isso.',
  'proposal.sure': { by: 'level', of: { high: 'Certeza alta', medium: 'Certeza média', low: 'Certeza baixa' } },
  'proposal.against': 'Registros que discordam: {records:and}.',
  'field.sentence': '{problem:cap}.',
  'field.expected-segment': 'O ID de um segmento (dígitos), ou nenhum',
  'field.expected-id': 'IDs como o HubSpot os escreve: dígitos',
  'field.expected-api-version': 'Uma versão de API como 67.0',
  'field.expected-username': 'Necessário para JWT',
  'field.changes-by-app': 'O aplicativo, para as pessoas escolhidas abaixo',
  'page.refused': 'O Salesforce não está conectado',
  'page.refused-next':
    'O Salesforce não deixou o aplicativo entrar. Feche esta janela e conecte novamente nas configurações do HubSpot.',
});
