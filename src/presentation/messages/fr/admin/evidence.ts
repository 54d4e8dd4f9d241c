import type { EvidenceMessages } from '../../../../domain/evidence/messages.ts';
import { defineMessages } from '../../define-messages.ts';

export const evidence = defineMessages<EvidenceMessages, 'fr'>()({
  'evidence.no-records': 'Aucune fiche de l’échantillon ne permet de le dire.',
  'evidence.not-enough': {
    one: 'Seule {count} fiche de l’échantillon permet de le dire. C’est insuffisant.',
    many: 'Les {count} fiches qui permettent de le dire sont trop peu nombreuses ou trop différentes.',
    other: 'Les {count} fiches qui permettent de le dire sont trop peu nombreuses ou trop différentes.',
  },
  'evidence.since': 'Ce paramètre a changé : seules les fiches à partir du {at:date} comptent.',
  'evidence.fits-equally': 'Conviennent aussi bien, ou presque : {others:and}.',
  'evidence.integration-user':
    'Sur {count} enregistrements créés dans Salesforce par la synchronisation, {support} l’ont été par {name}.',
  'evidence.contacts-became-leads': 'Sur {count} contacts synchronisés, {support} sont devenus des leads.',
  'evidence.contacts-became-contacts':
    'Sur {count} contacts synchronisés, {support} sont devenus des contacts Salesforce.',
  'evidence.companies-synced': {
    one: '{count} entreprise a été synchronisée avec Salesforce. Une seule suffit comme preuve.',
    many: '{count} entreprises ont été synchronisées avec Salesforce.',
    other: '{count} entreprises ont été synchronisées avec Salesforce.',
  },
  'evidence.deals-synced': {
    one: '{count} transaction a été synchronisée avec Salesforce. Une seule suffit comme preuve.',
    many: '{count} transactions ont été synchronisées avec Salesforce.',
    other: '{count} transactions ont été synchronisées avec Salesforce.',
  },
  'evidence.companies-silent': {
    one: 'La seule entreprise n’a pas été synchronisée.',
    many: 'Aucune des {count} entreprises n’a été synchronisée. L’indice est faible : une entreprise reste aussi de côté quand aucun de ses contacts ne remplit les conditions.',
    other:
      'Aucune des {count} entreprises n’a été synchronisée. L’indice est faible : une entreprise reste aussi de côté quand aucun de ses contacts ne remplit les conditions.',
  },
  'evidence.deals-silent': {
    one: 'La seule transaction n’a pas été synchronisée.',
    many: 'Aucune des {count} transactions n’a été synchronisée.',
    other: 'Aucune des {count} transactions n’a été synchronisée.',
  },
  'evidence.stopped-syncing': {
    one: 'La fiche plus récente, créée après le {at:date}, n’a pas été synchronisée.',
    many: 'Mais aucune des {count} fiches créées après le {at:date} n’a été synchronisée.',
    other: 'Mais aucune des {count} fiches créées après le {at:date} n’a été synchronisée.',
  },
  'evidence.segment':
    'Le segment {segment} contenait {synced} contacts sur {syncedAll} au moment de leur synchronisation. Sur {leftOutAll} contacts non synchronisés, il n’en contient pas {leftOut}.',
  'evidence.no-segment':
    'Aucun segment n’explique quels contacts se synchronisent : {synced} se sont synchronisés, {leftOutAll} avec une adresse e-mail ne l’ont pas été.',
  'evidence.default-lead-owner':
    'Sur {count} leads qu’aucune entrée de règle ne prend, {support} ont été attribués à {name}.',
  'evidence.field-mapping': '{field} était identique à la propriété {property} pour {support} leads sur {count}.',
  'evidence.one-value-only': '{field} ne varie presque pas : une valeur fixe l’expliquerait aussi.',
  'evidence.fixed-value': '{field} valait « {value} » pour {support} leads sur {count}.',
  'evidence.property-explains': 'La propriété {property} l’explique aussi bien.',
  'evidence.rules-ran':
    'Sur {count} leads qu’une entrée de règle prend, {support} ont été attribués au destinataire de l’entrée.',
  'evidence.rules-did-not-run':
    'Sur {count} leads qu’une entrée de règle prend, {support} sont restés à l’utilisateur qui les a créés.',

  'backtest.not-comparable.not-synced': 'La fiche n’a pas été synchronisée.',
  'backtest.not-comparable.from-salesforce': 'La fiche vient de Salesforce.',
  'backtest.not-comparable.deleted-since': 'Son enregistrement Salesforce n’existe plus.',
  'backtest.not-comparable.existed-before': 'L’enregistrement Salesforce existait avant la première synchronisation.',
  'backtest.not-comparable.history-not-tracked':
    'Salesforce n’indique pas le premier propriétaire : l’historique n’est pas suivi.',
  'backtest.not-comparable.user-inactive':
    'Son propriétaire HubSpot est inactif aujourd’hui, et on ignore s’il était actif à l’époque.',
  'backtest.not-comparable.other-integration-user':
    'Un autre utilisateur que celui de l’intégration a créé l’enregistrement.',
  'backtest.not-comparable.rules-changed': 'Les règles d’attribution des leads ont été modifiées ensuite.',
  'backtest.undecided.several-owners': 'Plusieurs propriétaires étaient possibles.',
  'backtest.undecided.nobody-named': 'Aucun propriétaire n’a pu être désigné.',
  'backtest.undecided.open-end': 'Quelqu’un d’autre était possible aussi.',
  'backtest.cause.other-object': 'L’objet créé n’est pas celui qu’indiquent les paramètres.',
  'backtest.cause.owner-changed-near-sync':
    'Le propriétaire HubSpot a changé à quelques minutes de la synchronisation.',
  'backtest.cause.near-miss-matched':
    'L’utilisateur qui a reçu la fiche n’a que le nom, ou que l’adresse e-mail, du propriétaire HubSpot.',
  'backtest.cause.match-not-taken': 'La fiche a été attribuée comme si elle n’avait pas de propriétaire HubSpot.',
  'backtest.cause.automation': 'Un flux ou un déclencheur a pu définir le propriétaire.',
  'backtest.cause.rules-did-not-run':
    'L’utilisateur de l’intégration l’a gardée : les règles d’attribution des leads n’ont pas été exécutées.',
  'backtest.cause.default-lead-owner': 'Vérifiez le propriétaire de leads par défaut dans les paramètres.',
  'backtest.cause.unexplained': 'Rien dans l’échantillon ne l’explique.',
});
