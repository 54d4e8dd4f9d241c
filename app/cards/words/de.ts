import type { CardWords } from './card-words.ts';

export const de: CardWords = {
  checking: 'Wird geprüft',
  loading: 'Wir prüfen, wer Inhaber in Salesforce wird …',
  checkAgain: 'Erneut prüfen',
  checkingAgain: 'Wird erneut geprüft…',
  tryAgain: 'Erneut versuchen',
  whatToDo: 'Was zu tun ist',
  why: 'Warum',
  whatWouldChangeIt: 'Was es ändern würde',
  callFailed: {
    title: 'Die Prüfung konnte nicht ausgeführt werden',
    text: 'HubSpot konnte die Prüfung nicht ausführen oder hat die Antwort nicht weitergegeben. Ihr Datensatz wurde nicht geändert.',
    help: 'Versuchen Sie es in einer Minute erneut. Bleibt es dabei, bitten Sie Ihren HubSpot-Admin, in die Protokolle der App zu sehen.',
  },
  hubspotSays: 'HubSpot meldet',
  noAnswer: {
    title: 'Es kam keine Antwort',
    text: 'Die Prüfung wurde gestartet, aber es kam nichts zurück. Ihr Datensatz wurde nicht geändert.',
    help: 'Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  },
  reload: {
    title: 'Laden Sie diese Seite neu',
    text: 'Diese Seite und Owner Preflight passen nicht mehr zusammen, meist nach einem Update.',
    help: 'Laden Sie die Seite neu. Bleibt es dabei, melden Sie es Ihrem HubSpot-Admin.',
  },
  changeNotConfirmed: {
    title: 'Wir wissen nicht, ob die Zuständigkeit geändert wurde',
    text: 'HubSpot hat die Antwort nicht weitergegeben.',
    help: 'Sie können es gefahrlos erneut versuchen: Eine gespeicherte Änderung wird nicht noch einmal gespeichert.',
  },
  notWatched: 'Diese Karte bemerkt Änderungen an anderen Feldern dieser Seite nicht. Prüfen Sie danach erneut.',
  refusals: {
    'not-checked': {
      title: 'Dieser Datensatz konnte nicht geprüft werden',
      help: 'Laden Sie die Seite neu und versuchen Sie es erneut.',
    },
    'not-set-up': {
      title: 'Owner Preflight ist noch nicht eingerichtet',
      help: 'Bitten Sie Ihren HubSpot-Admin, die Einrichtung abzuschließen.',
    },
    'not-allowed': {
      title: 'Owner Preflight darf das nicht',
      help: 'Bitten Sie Ihren HubSpot-Admin, die Berechtigungen der App zu prüfen.',
    },
    'not-found': {
      title: 'Dieser Datensatz wurde nicht gefunden',
      help: 'Vielleicht wurde er gelöscht oder zusammengeführt. Laden Sie die Seite neu.',
    },
    busy: { title: 'Gerade gibt es zu viele Anfragen', help: 'Warten Sie eine Minute und versuchen Sie es erneut.' },
    'no-answer-from-hubspot': {
      title: 'HubSpot hat nicht geantwortet',
      help: 'Versuchen Sie es in einer Minute erneut.',
    },
    'no-answer-from-salesforce': {
      title: 'Salesforce hat nicht geantwortet',
      help: 'Versuchen Sie es in einer Minute erneut.',
    },
    slow: { title: 'Die Prüfung hat zu lange gedauert', help: 'Versuchen Sie es in einer Minute erneut.' },
    defect: {
      title: 'In Owner Preflight ist etwas schiefgegangen',
      help: 'Ihr Datensatz wurde nicht geändert. Bleibt es dabei, melden Sie es Ihrem HubSpot-Admin.',
    },
  },
};
