import type { CardWords } from './card-words.ts';

export const nl: CardWords = {
  checking: 'Bezig',
  loading: 'We controleren wie de eigenaar in Salesforce wordt…',
  checkAgain: 'Opnieuw controleren',
  checkingAgain: 'Opnieuw controleren…',
  tryAgain: 'Opnieuw proberen',
  whatToDo: 'Wat te doen',
  why: 'Waarom',
  whatWouldChangeIt: 'Wat het zou veranderen',
  callFailed: {
    title: 'De controle kon niet worden uitgevoerd',
    text: 'HubSpot kon de controle niet uitvoeren of gaf het antwoord niet door. Je record is niet gewijzigd.',
    help: 'Probeer het over een minuut opnieuw. Gebeurt het weer, vraag je HubSpot-beheerder dan om de logs van de app te bekijken.',
  },
  hubspotSays: 'HubSpot meldt',
  noAnswer: {
    title: 'Er kwam geen antwoord',
    text: 'De controle is gestart, maar er kwam niets terug. Je record is niet gewijzigd.',
    help: 'Controleer je verbinding en probeer het opnieuw.',
  },
  reload: {
    title: 'Laad deze pagina opnieuw',
    text: 'Deze pagina en Owner Preflight passen niet meer bij elkaar, meestal na een update.',
    help: 'Laad de pagina opnieuw. Gebeurt het weer, meld het dan aan je HubSpot-beheerder.',
  },
  changeNotConfirmed: {
    title: 'We weten niet of de eigenaar is gewijzigd',
    text: 'HubSpot gaf het antwoord niet door.',
    help: 'Opnieuw proberen kan veilig: een wijziging die is opgeslagen, wordt niet nog eens opgeslagen.',
  },
  notWatched: 'Deze kaart merkt wijzigingen in andere velden op deze pagina niet op. Controleer daarna opnieuw.',
  refusals: {
    'not-checked': {
      title: 'Dit record kon niet worden gecontroleerd',
      help: 'Laad de pagina opnieuw en probeer het nog eens.',
    },
    'not-set-up': {
      title: 'Owner Preflight is nog niet ingesteld',
      help: 'Vraag je HubSpot-beheerder om de installatie af te ronden.',
    },
    'not-allowed': {
      title: 'Owner Preflight mag dit niet',
      help: 'Vraag je HubSpot-beheerder om de rechten van de app te controleren.',
    },
    'not-found': {
      title: 'Dit record is niet gevonden',
      help: 'Misschien is het verwijderd of samengevoegd. Laad de pagina opnieuw.',
    },
    busy: { title: 'Er zijn nu te veel verzoeken', help: 'Wacht een minuut en probeer het opnieuw.' },
    'no-answer-from-hubspot': { title: 'HubSpot antwoordde niet', help: 'Probeer het over een minuut opnieuw.' },
    'no-answer-from-salesforce': { title: 'Salesforce antwoordde niet', help: 'Probeer het over een minuut opnieuw.' },
    slow: { title: 'De controle duurde te lang', help: 'Probeer het over een minuut opnieuw.' },
    defect: {
      title: 'Er ging iets mis in Owner Preflight',
      help: 'Je record is niet gewijzigd. Gebeurt het weer, meld het dan aan je HubSpot-beheerder.',
    },
  },
};
