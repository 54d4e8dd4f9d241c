import { defineMessages } from '../define-messages.ts';
import type { ChoosingMessages } from '../types/choosing.ts';

export const choosing = defineMessages<ChoosingMessages, 'fr'>()({
  'note.frozen': 'Gelé dans Salesforce : ne peut pas se connecter.',
  'note.partner': 'Un utilisateur partenaire dans Salesforce.',
  'note.integration-user': 'L’utilisateur avec lequel l’intégration HubSpot est connectée.',
  'note.case-or-space': 'Le nom ou l’adresse e-mail diffère par les majuscules ou les espaces ; c’est donc incertain.',
  'note.name-order': 'Salesforce affiche les noms dans l’autre ordre ; c’est donc incertain.',
  'misfit.queue': 'Une file d’attente, pas une personne.',
  'misfit.unreadable': 'Ce propriétaire n’a pas pu être lu dans HubSpot.',
  'misfit.no-email': 'Pas d’adresse e-mail dans HubSpot.',
  'misfit.several': 'Plusieurs utilisateurs Salesforce ont ce nom et cette adresse e-mail : {users:and}.',
  'misfit.not-known': 'Nous n’avons pas pu lire assez de données sur {users:and} dans Salesforce.',
  'misfit.archived': 'Désactivé dans HubSpot.',
  'misfit.guest': 'Un utilisateur invité dans Salesforce ; un invité ne peut pas être propriétaire.',
  'misfit.unsupported-type': 'Pas un utilisateur à part entière dans Salesforce.',
  'misfit.inactive': 'Inactif dans Salesforce.',
  'misfit.names-differ': 'Les noms diffèrent : « {hubspot} » dans HubSpot, « {salesforce} » dans Salesforce.',
  'misfit.emails-differ': 'Les adresses e-mail diffèrent : {hubspot} dans HubSpot, {salesforce} dans Salesforce.',
  'misfit.sandbox-email': 'Dans cette sandbox Salesforce, l’adresse e-mail finit par « .invalid » : {salesforce}.',
  'misfit.nobody': 'Aucun utilisateur Salesforce n’a ce nom ou cette adresse e-mail.',
  'misfit.headline': '{headline:cap}.',

  'verdict.unknown-owner': 'HubSpot ne connaît pas ce propriétaire.',
  'verdict.synced': 'La première synchronisation est terminée : un propriétaire choisi ici ne décide plus.',
  'verdict.fits': 'Cette personne serait propriétaire dans Salesforce.',
  'verdict.fits-if-it-syncs': 'Cette personne serait propriétaire dans Salesforce, une fois la fiche synchronisée.',
  'verdict.existing-owner':
    'Dans Salesforce, le propriétaire est déjà {keepers:or} et le reste à la première synchronisation. Faites réattribuer la fiche dans Salesforce, ou choisissez à nouveau après la synchronisation.',
  'verdict.existing-owner-unnamed':
    'La fiche a déjà dans Salesforce un propriétaire, qui le reste à la première synchronisation. Faites-la réattribuer là-bas, ou choisissez à nouveau après la synchronisation.',
  'verdict.choose-in-field':
    'Choisissez {owner} dans le champ ci-dessous. HubSpot enregistre aussitôt, et la synchronisation peut démarrer.',
  'verdict.sync-warning':
    'Changer de propriétaire peut lancer la synchronisation. Salesforce peut avoir la fiche en quelques minutes, et le propriétaire ne se choisit alors plus ici.',
  'limit.existing-owner':
    'Dans Salesforce, le propriétaire est déjà {keepers:or} et le reste à la première synchronisation, quel que soit votre choix ici.',
  'limit.existing-owner-unnamed':
    'La fiche a déjà dans Salesforce un propriétaire, qui le reste à la première synchronisation, quel que soit votre choix ici.',
  'limit.users-unread':
    'Nous ne pouvons pas dire qui serait propriétaire : les utilisateurs Salesforce n’ont pas pu être lus. {why}',
  'limit.salesforce-failed': 'Nous ne pouvons pas dire qui serait propriétaire : {why}',
  'limit.not-connected': 'Nous ne pouvons pas dire qui serait propriétaire : Salesforce n’est pas connecté.',
  'limit.no-email': 'Choisir un propriétaire ne change rien tant que le contact n’a pas d’adresse e-mail.',
  'limit.settings': 'Votre administrateur a désactivé le choix du propriétaire ici.',
  'limit.left-out': {
    one: '{count} propriétaire n’est pas affiché. Cherchez par nom ou adresse e-mail.',
    many: '{count} de propriétaires ne sont pas affichés. Cherchez par nom ou adresse e-mail.',
    other: '{count} propriétaires ne sont pas affichés. Cherchez par nom ou adresse e-mail.',
  },

  'change.left-to-person.title': 'Le propriétaire se modifie dans le champ de HubSpot',
  'change.left-to-person':
    'Votre administrateur réserve cette action au champ propriétaire de HubSpot, qui enregistre en votre nom. Rien n’a été modifié.',
  'change.left-to-nobody': 'Votre administrateur a désactivé ici le changement de propriétaire. Rien n’a été modifié.',
  'change.already.title': 'Cette personne est déjà propriétaire',
  'change.already': 'Rien n’a été modifié.',
  'change.done.title': '{owner} est maintenant propriétaire dans HubSpot',
  'change.done-syncs':
    'HubSpot l’a enregistré. Ce changement lance la première synchronisation, qui transmet le propriétaire à Salesforce.',
  'change.done-syncs-later':
    'HubSpot l’a enregistré. La première synchronisation transmettra le propriétaire à Salesforce quand la fiche se synchronisera.',
  'change.undone.title': 'Le changement a été annulé',
  'change.undone': '{owner} est à nouveau propriétaire dans HubSpot.',
  'change.undone-nobody': 'La fiche n’a pas de propriétaire dans HubSpot, comme avant.',
  'change.owner-changed.title': 'Quelqu’un d’autre a changé le propriétaire',
  'change.by-set': '{by} a choisi {owner}.',
  'change.by-removed': '{by} a retiré le propriétaire.',
  'change.by-unknown': 'Le propriétaire n’est plus celui que vous avez vu.',
  'change.theirs': '{what} Votre choix n’a pas été enregistré.',
  'change.theirs-after-ours': '{what} Votre choix avait été enregistré juste avant et a été remplacé.',
  'change.both-at-once':
    '{what} Vous avez tous deux changé le propriétaire en même temps. Votre choix est enregistré ; mettez-vous d’accord avec cette personne.',
  'change.synced.title': 'La fiche s’est synchronisée entre-temps',
  'change.synced': 'Propriétaire dans Salesforce : {owners:or}. Votre choix n’a pas été enregistré.',
  'change.synced-unread':
    'Nous n’avons pas pu lire qui est propriétaire dans Salesforce. Votre choix n’a pas été enregistré.',
  'change.synced-written-unread':
    'Votre choix a été enregistré juste après la synchronisation ; désormais, la modification la plus récente compte, d’un côté ou de l’autre.',
  'change.synced-written':
    'Propriétaire dans Salesforce : {owners:or}. Votre choix a été enregistré juste après la synchronisation ; désormais, la modification la plus récente compte, d’un côté ou de l’autre.',
  'change.no-longer-matches.title': 'Cette personne ne serait pas propriétaire dans Salesforce',
  'change.no-longer-matches':
    '{owner} ne deviendrait plus propriétaire dans Salesforce. Rien n’a été modifié. Vérifiez à nouveau pour savoir pourquoi.',
  'change.not-checked.title': 'Nous n’avons pas pu interroger Salesforce',
  'change.not-checked': '{why} Rien n’a été modifié.',
  'change.not-connected': 'Salesforce n’est pas connecté. Rien n’a été modifié.',
  'change.not-allowed.title': 'HubSpot ne permet pas cela à Owner Preflight',
  'change.not-allowed':
    'Demandez à votre administrateur d’accepter à nouveau les autorisations de l’application, avec l’accès en écriture. Rien n’a été modifié.',
  'change.refused.title': 'HubSpot n’a pas accepté ce propriétaire',
  'change.refused': '{why} Rien n’a été modifié.',
  'change.not-confirmed.title': 'HubSpot n’a pas confirmé le changement',
  'change.not-confirmed':
    'Le propriétaire a peut-être été enregistré. Vous pouvez réessayer sans risque : rien n’est enregistré deux fois.',
  'refused.invalid-owner': 'Ce propriétaire ne peut plus recevoir de fiches.',
  'refused.no-property':
    'La propriété {property} n’existe pas. Votre administrateur peut la créer, ou corriger « trailProperty » dans les paramètres de l’application.',
  'refused.validation': 'Une règle de validation de votre compte s’y oppose peut-être.',
  'refused.code': 'Le code de HubSpot pour ce motif est {code}.',
  'undo.to': 'Annuler : revenir à {owner}',
  'undo.to-nobody': 'Annuler : revenir à aucun propriétaire',
  'by.app': 'Une application',
  'by.salesforce': 'Salesforce',
  'by.workflow': 'Un workflow',
  'by.import': 'Une importation',
  'by.unknown': 'Quelqu’un',
  'trail.changed':
    '{at}, Owner Preflight pour {viewer} (utilisateur {user}) : propriétaire {from} → {to}, propriétaire Salesforce prévu {predicted}',
  'trail.taken-back':
    '{at}, Owner Preflight pour {viewer} (utilisateur {user}) : propriétaire {from} → {to}, changement annulé',
  'trail.as-the-page-said': '{name}, selon la page,',
  'trail.named': '{name}',
  'trail.nobody': 'personne',
  'trail.somebody': 'quelqu’un',
});
