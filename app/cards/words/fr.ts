import type { CardWords } from './card-words.ts';

export const fr: CardWords = {
  checking: 'Vérification',
  loading: 'Recherche du futur propriétaire dans Salesforce…',
  checkAgain: 'Vérifier à nouveau',
  checkingAgain: 'Nouvelle vérification…',
  tryAgain: 'Réessayer',
  whatToDo: 'Que faire',
  why: 'Pourquoi',
  whatWouldChangeIt: 'Ce qui changerait le résultat',
  callFailed: {
    title: 'La vérification n’a pas pu être effectuée',
    text: 'HubSpot n’a pas pu effectuer la vérification ou n’a pas transmis la réponse. Votre fiche n’a pas été modifiée.',
    help: 'Réessayez dans une minute. Si cela se reproduit, demandez à votre administrateur HubSpot de consulter les journaux de l’application.',
  },
  hubspotSays: 'HubSpot indique',
  noAnswer: {
    title: 'Aucune réponse reçue',
    text: 'La vérification a démarré, mais rien n’est revenu. Votre fiche n’a pas été modifiée.',
    help: 'Vérifiez votre connexion, puis réessayez.',
  },
  reload: {
    title: 'Rechargez cette page',
    text: 'Cette page et Owner Preflight ne correspondent plus, en général après une mise à jour.',
    help: 'Rechargez la page. Si cela se reproduit, prévenez votre administrateur HubSpot.',
  },
  changeNotConfirmed: {
    title: 'Nous ne savons pas si le propriétaire a été modifié',
    text: 'HubSpot n’a pas transmis la réponse.',
    help: 'Vous pouvez réessayer sans risque : une modification déjà enregistrée ne l’est pas une seconde fois.',
  },
  notWatched:
    'Cette carte ne détecte pas les modifications des autres champs de la page. Vérifiez à nouveau après une modification.',
  refusals: {
    'not-checked': {
      title: 'Cette fiche n’a pas pu être vérifiée',
      help: 'Rechargez la page, puis réessayez.',
    },
    'not-set-up': {
      title: 'Owner Preflight n’est pas encore configuré',
      help: 'Demandez à votre administrateur HubSpot de terminer la configuration.',
    },
    'not-allowed': {
      title: 'Owner Preflight n’a pas l’autorisation de le faire',
      help: 'Demandez à votre administrateur HubSpot de vérifier les autorisations de l’application.',
    },
    'not-found': {
      title: 'Cette fiche est introuvable',
      help: 'Elle a peut-être été supprimée ou fusionnée. Rechargez la page.',
    },
    busy: { title: 'Trop de requêtes en ce moment', help: 'Patientez une minute, puis réessayez.' },
    'no-answer-from-hubspot': { title: 'HubSpot n’a pas répondu', help: 'Réessayez dans une minute.' },
    'no-answer-from-salesforce': { title: 'Salesforce n’a pas répondu', help: 'Réessayez dans une minute.' },
    slow: { title: 'La vérification a pris trop de temps', help: 'Réessayez dans une minute.' },
    defect: {
      title: 'Une erreur s’est produite dans Owner Preflight',
      help: 'Votre fiche n’a pas été modifiée. Si cela se reproduit, prévenez votre administrateur HubSpot.',
    },
  },
};
