import type { CardWords } from './card-words.ts';

export const ptBr: CardWords = {
  checking: 'Verificando',
  loading: 'Verificando quem será o proprietário no Salesforce…',
  checkAgain: 'Verificar novamente',
  checkingAgain: 'Verificando novamente…',
  tryAgain: 'Tentar novamente',
  whatToDo: 'O que fazer',
  why: 'Por quê',
  whatWouldChangeIt: 'O que mudaria o resultado',
  callFailed: {
    title: 'Não foi possível fazer a verificação',
    text: 'O HubSpot não conseguiu fazer a verificação ou não devolveu a resposta. Seu registro não foi alterado.',
    help: 'Tente novamente em um minuto. Se acontecer de novo, peça ao administrador do HubSpot que veja os logs do aplicativo.',
  },
  hubspotSays: 'O HubSpot informa',
  noAnswer: {
    title: 'Nenhuma resposta chegou',
    text: 'A verificação começou, mas nada voltou. Seu registro não foi alterado.',
    help: 'Verifique sua conexão e tente novamente.',
  },
  reload: {
    title: 'Recarregue esta página',
    text: 'Esta página e o Owner Preflight não combinam mais, em geral depois de uma atualização.',
    help: 'Recarregue a página. Se acontecer de novo, avise o administrador do HubSpot.',
  },
  changeNotConfirmed: {
    title: 'Não sabemos se o proprietário foi alterado',
    text: 'O HubSpot não devolveu a resposta.',
    help: 'Você pode tentar novamente sem risco: uma alteração já salva não é salva duas vezes.',
  },
  notWatched:
    'Este cartão não percebe alterações em outros campos da página. Verifique novamente depois de uma alteração.',
  refusals: {
    'not-checked': {
      title: 'Não foi possível verificar este registro',
      help: 'Recarregue a página e tente novamente.',
    },
    'not-set-up': {
      title: 'O Owner Preflight ainda não foi configurado',
      help: 'Peça ao administrador do HubSpot que conclua a configuração.',
    },
    'not-allowed': {
      title: 'O Owner Preflight não tem permissão para fazer isso',
      help: 'Peça ao administrador do HubSpot que verifique as permissões do aplicativo.',
    },
    'not-found': {
      title: 'Este registro não foi encontrado',
      help: 'Ele pode ter sido excluído ou mesclado. Recarregue a página.',
    },
    busy: { title: 'Há solicitações demais no momento', help: 'Espere um minuto e tente novamente.' },
    'no-answer-from-hubspot': { title: 'O HubSpot não respondeu', help: 'Tente novamente em um minuto.' },
    'no-answer-from-salesforce': { title: 'O Salesforce não respondeu', help: 'Tente novamente em um minuto.' },
    slow: { title: 'A verificação demorou demais', help: 'Tente novamente em um minuto.' },
    defect: {
      title: 'Algo deu errado no Owner Preflight',
      help: 'Seu registro não foi alterado. Se acontecer de novo, avise o administrador do HubSpot.',
    },
  },
};
