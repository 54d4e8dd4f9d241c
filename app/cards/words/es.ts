import type { CardWords } from './card-words.ts';

export const es: CardWords = {
  checking: 'Comprobando',
  loading: 'Comprobando quién será el propietario en Salesforce…',
  checkAgain: 'Comprobar de nuevo',
  checkingAgain: 'Comprobando de nuevo…',
  tryAgain: 'Reintentar',
  whatToDo: 'Qué hacer',
  why: 'Por qué',
  whatWouldChangeIt: 'Qué cambiaría el resultado',
  callFailed: {
    title: 'No se pudo hacer la comprobación',
    text: 'HubSpot no pudo hacer la comprobación o no devolvió la respuesta. Tu registro no ha cambiado.',
    help: 'Inténtalo de nuevo en un minuto. Si vuelve a ocurrir, pide a tu administrador de HubSpot que revise los registros de la aplicación.',
  },
  hubspotSays: 'HubSpot indica',
  noAnswer: {
    title: 'No llegó ninguna respuesta',
    text: 'La comprobación empezó, pero no llegó nada. Tu registro no ha cambiado.',
    help: 'Revisa tu conexión e inténtalo de nuevo.',
  },
  reload: {
    title: 'Vuelve a cargar esta página',
    text: 'Esta página y Owner Preflight ya no coinciden, normalmente tras una actualización.',
    help: 'Vuelve a cargar la página. Si vuelve a ocurrir, avisa a tu administrador de HubSpot.',
  },
  changeNotConfirmed: {
    title: 'No sabemos si el propietario cambió',
    text: 'HubSpot no devolvió la respuesta.',
    help: 'Puedes reintentarlo sin riesgo: un cambio ya guardado no se guarda dos veces.',
  },
  notWatched:
    'Esta tarjeta no detecta los cambios en otros campos de la página. Comprueba de nuevo después de un cambio.',
  refusals: {
    'not-checked': {
      title: 'No se pudo comprobar este registro',
      help: 'Vuelve a cargar la página e inténtalo de nuevo.',
    },
    'not-set-up': {
      title: 'Owner Preflight aún no está configurado',
      help: 'Pide a tu administrador de HubSpot que termine la configuración.',
    },
    'not-allowed': {
      title: 'Owner Preflight no tiene permiso para hacerlo',
      help: 'Pide a tu administrador de HubSpot que revise los permisos de la aplicación.',
    },
    'not-found': {
      title: 'No se encontró este registro',
      help: 'Puede que se haya eliminado o combinado. Vuelve a cargar la página.',
    },
    busy: { title: 'Hay demasiadas solicitudes en este momento', help: 'Espera un minuto e inténtalo de nuevo.' },
    'no-answer-from-hubspot': { title: 'HubSpot no respondió', help: 'Inténtalo de nuevo en un minuto.' },
    'no-answer-from-salesforce': { title: 'Salesforce no respondió', help: 'Inténtalo de nuevo en un minuto.' },
    slow: { title: 'La comprobación tardó demasiado', help: 'Inténtalo de nuevo en un minuto.' },
    defect: {
      title: 'Algo falló en Owner Preflight',
      help: 'Tu registro no ha cambiado. Si vuelve a ocurrir, avisa a tu administrador de HubSpot.',
    },
  },
};
