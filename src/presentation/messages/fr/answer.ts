import { defineMessages } from '../define-messages.ts';
import type { AnswerMessages } from '../types/answer.ts';

export const answer = defineMessages<AnswerMessages, 'fr'>()({
  'who.user': '{name}',
  'who.user-of-name': '{name} ({username})',
  'who.queue': 'la file d’attente {name}',
  'who.integration-user': 'l’utilisateur de l’intégration',
  'who.default-owner': 'le propriétaire de leads par défaut',
  'who.somebody-else': 'quelqu’un d’autre',

  'headline.plain': '{headline:cap}',
  'headline.if-it-syncs': 'En cas de synchronisation : {headline}',
  'headline.owner': '{owner} sera propriétaire dans Salesforce',
  'headline.owner-probably': '{owner} sera probablement propriétaire dans Salesforce',
  'headline.rule-user': '{owner} sera propriétaire selon vos règles d’attribution des leads',
  'headline.rule-user-probably': '{owner} sera probablement propriétaire selon vos règles d’attribution des leads',
  'headline.rule-queue': 'vos règles d’attribution des leads désignent {owner}',
  'headline.rule-queue-probably': 'vos règles d’attribution des leads désignent probablement {owner}',
  'headline.default-owner': '{owner}, propriétaire de leads par défaut, sera propriétaire',
  'headline.default-owner-probably': '{owner}, propriétaire de leads par défaut, sera probablement propriétaire',
  'headline.default-owner-unnamed': 'le propriétaire de leads par défaut sera propriétaire',
  'headline.integration-user': '{owner}, utilisateur de l’intégration, sera propriétaire',
  'headline.integration-user-probably': '{owner}, utilisateur de l’intégration, sera probablement propriétaire',
  'headline.integration-user-unnamed': 'l’utilisateur de l’intégration HubSpot sera propriétaire',
  'headline.stays': '{owner} reste propriétaire dans Salesforce',
  'headline.stays-probably': '{owner} reste probablement propriétaire dans Salesforce',
  'headline.stays-queue': 'le propriétaire dans Salesforce reste {owner}',
  'headline.stays-unnamed': 'le propriétaire dans Salesforce reste le même',
  'headline.synced': '{owner} est propriétaire dans Salesforce',
  'headline.synced-unnamed': 'la fiche est déjà dans Salesforce',
  'headline.one-of': 'le propriétaire sera l’un de ceux-ci : {owners:or}',
  'headline.in-turn': 'le propriétaire sera, à tour de rôle : {owners:or}',
  'headline.one-of-unnamed': 'le propriétaire sera l’une de plusieurs personnes',
  'headline.open': 'le propriétaire n’est pas encore déterminé : {owners:or}',
  'headline.will-not-sync': 'la fiche ne se synchronisera pas avec Salesforce',
  'headline.pending': 'la fiche se synchronisera à sa prochaine modification',
  'headline.sync-error': 'la synchronisation échouera probablement',
  'headline.rules-decide': 'vos règles d’attribution des leads désignent le propriétaire',
  'headline.rules-or-match':
    'l’utilisateur correspondant ou vos règles d’attribution des leads déterminent le propriétaire',
  'headline.not-connected': 'Owner Preflight n’est pas connecté à Salesforce',
  'headline.salesforce-unavailable': 'nous n’avons pas pu interroger Salesforce sur le propriétaire',
  'headline.record-gone': 'l’enregistrement n’existe plus dans Salesforce',
  'headline.unread': 'nous n’avons pas pu lire assez de données pour prévoir le propriétaire',
  'headline.unknown': 'nous ne pouvons pas déterminer le propriétaire dans Salesforce',

  'standing.matches': 'Correspond à votre choix',
  'standing.someone-else': 'Quelqu’un d’autre',
  'standing.no-owner': 'Aucun propriétaire choisi',
  'standing.not-certain': 'À déterminer',
  'standing.already-synced': 'Déjà synchronisé',
  'standing.will-not-sync': 'Pas de synchronisation',
  'standing.error': 'Erreur probable',

  'sure.high': 'Très probable',
  'sure.medium': 'Probable',
  'sure.low': 'Incertain',
  'sure.open': 'À déterminer',
  'sure.read': 'Lu dans Salesforce',
  'basis.documented': 'HubSpot ou Salesforce le documente.',
  'basis.derived': 'Cela découle de ce que documentent HubSpot et Salesforce.',
  'basis.undocumented': 'Ni HubSpot ni Salesforce ne documente ce cas.',
  'basis.read': 'Cela a été lu dans Salesforce.',

  'condition.missing': 'Nous ne savons pas {settings:and}.',
  'condition.step': 'Votre administrateur peut l’indiquer dans les paramètres d’Owner Preflight.',
  'missing.integration': 'si l’intégration Salesforce est active',
  'missing.contactsBecome': 'si les nouveaux contacts deviennent des leads ou des contacts dans Salesforce',
  'missing.companySync': 'si la synchronisation des entreprises est active',
  'missing.dealSync': 'si la synchronisation des transactions est active',
  'missing.inclusion': 'si un segment d’inclusion limite ce qui se synchronise',
  'missing.companyContacts': 'si un contact de l’entreprise permet sa synchronisation',
  'missing.companyInclusion': 'si un segment limite les entreprises qui se synchronisent',
  'missing.integrationUser': 'qui est l’utilisateur de l’intégration',
  'missing.defaultLeadOwner': 'qui est le propriétaire de leads par défaut',

  'warning.title': 'À lire d’abord',
  'warning.existing-owner':
    'Votre choix dans HubSpot sera perdu : la première synchronisation conserve le propriétaire dans Salesforce.',
  'warning.inactive': 'Votre choix dans HubSpot sera perdu : cette personne est inactive dans Salesforce.',
  'warning.names-differ':
    'Votre choix dans HubSpot sera perdu : HubSpot indique « {hubspot} », Salesforce « {salesforce} ».',
  'warning.emails-differ':
    'Votre choix dans HubSpot sera perdu : l’adresse e-mail est {hubspot} dans HubSpot et {salesforce} dans Salesforce.',
  'warning.nobody':
    'Votre choix dans HubSpot sera perdu : aucun utilisateur Salesforce n’a ce nom et cette adresse e-mail.',
  'warning.queue': {
    by: 'object',
    of: {
      Lead: 'Votre choix dans HubSpot sera probablement perdu : c’est une file d’attente, pas une personne.',
      Contact: 'Votre choix dans HubSpot sera perdu : une file d’attente ne peut pas être propriétaire de contacts.',
      Account: 'Votre choix dans HubSpot sera perdu : une file d’attente ne peut pas être propriétaire de comptes.',
      Opportunity:
        'Votre choix dans HubSpot sera perdu : une file d’attente ne peut pas être propriétaire d’opportunités.',
    },
  },
  'warning.guest':
    'Votre choix dans HubSpot sera perdu : dans Salesforce, un utilisateur invité ne peut pas être propriétaire.',
  'warning.unsupported-type':
    'Votre choix dans HubSpot sera probablement perdu : HubSpot n’accepte pas ce type d’utilisateur Salesforce comme propriétaire.',
  'warning.archived': 'Votre choix dans HubSpot sera perdu : cette personne est désactivée dans HubSpot.',
  'warning.other': 'Votre choix dans HubSpot sera perdu.',

  'synced.disagree': 'Les deux systèmes ne concordent pas : HubSpot indique {owner}.',

  'keep.owner': 'Rien à faire : le propriétaire est le bon.',
  'keep.nothing': 'Rien à faire.',
  'button.assign-to-me': 'M’attribuer la fiche',
  'button.choose-owner': 'Choisir le propriétaire',
  'button.check-again': 'Vérifier à nouveau',
  'nobody.synced':
    'Désormais, c’est la modification la plus récente du propriétaire qui compte, dans HubSpot ou dans Salesforce. Des règles et automatisations de Salesforce peuvent la modifier à nouveau.',
  'nobody.not-connected':
    'Aucun propriétaire ne peut être choisi ici tant qu’un administrateur n’a pas connecté Salesforce.',
  'nobody.salesforce-failed': 'Aucun propriétaire ne peut être choisi ici tant que Salesforce ne répond pas.',
  'nobody.existing-owner':
    'Choisir un autre propriétaire dans HubSpot ne change rien avant la première synchronisation.',
  'nobody.no-email': 'Choisir un propriétaire ne change rien tant que le contact n’a pas d’adresse e-mail.',
  'nobody.settings': 'Votre administrateur a désactivé le choix du propriétaire ici.',
  'admin.step': 'Demandez à votre administrateur : {step}',
  'admin.copy': {
    by: 'object',
    of: {
      contact: 'Contact dans HubSpot : {record}\nOwner Preflight indique : {fact}\nÀ faire : {step}',
      company: 'Entreprise dans HubSpot : {record}\nOwner Preflight indique : {fact}\nÀ faire : {step}',
      deal: 'Transaction dans HubSpot : {record}\nOwner Preflight indique : {fact}\nÀ faire : {step}',
    },
  },
});
