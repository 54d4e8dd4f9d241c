import { defineMessages } from '../define-messages.ts';
import type { ReasonMessages } from '../types/why.ts';

export const why = defineMessages<ReasonMessages, 'fr'>()({
  'check.connection': 'Pouvons-nous interroger Salesforce ?',
  'check.already-synced': 'La fiche est-elle déjà dans Salesforce ?',
  'check.integration': 'L’intégration Salesforce est-elle active ?',
  'check.will-sync': 'La fiche va-t-elle se synchroniser ?',
  'check.which-record': 'Salesforce a-t-il déjà un enregistrement ?',
  'check.existing-owner': 'Le propriétaire de cet enregistrement reste-t-il ?',
  'check.owner-match': 'Le propriétaire HubSpot est-il un utilisateur Salesforce actif ?',
  'check.create-setting': 'Savons-nous ce que deviennent les contacts dans Salesforce ?',
  'check.lead-rules': 'Une règle d’attribution des leads s’applique-t-elle ?',
  'check.fallback': 'L’utilisateur de l’intégration devient-il propriétaire ?',

  'entry.keeps-owner': 'personne : le propriétaire reste',
  'entry.takes-it': 'Tous ses critères sont remplis.',
  'entry.might-take-it': 'Cela dépend d’une valeur que nous ne connaissons pas.',
  'entry.comes-after': 'Elle prendrait le lead, mais une entrée précédente le prend.',
  'entry.logic': 'Logique du filtre : {logic}',
  'finding.user': '{name} ({username})',
  'source.dated': '{publisher}, {year:plain}',
  'source.undated': '{publisher}',
  'object.Lead': 'Lead',
  'object.Contact': 'Contact',
  'object.Account': 'Compte',
  'object.Opportunity': 'Opportunité',
  'result.owner': '{owner}',
  'result.one-of': '{owners:or}',
  'result.open': '{owners:or}, ou quelqu’un d’autre',
  'result.nobody-known': 'un propriétaire que nous ne pouvons pas nommer',
  'alternative.named': '{alternative} ({name})',
  'after.not-recorded': 'Aucune prévision n’a été enregistrée avant la première synchronisation.',
  'why.checked-against': {
    one: 'Vérifié sur {count} synchronisation passée de votre compte : {percent} % de prévisions justes.',
    many: 'Vérifié sur {count} de synchronisations passées de votre compte : {percent} % de prévisions justes.',
    other: 'Vérifié sur {count} synchronisations passées de votre compte : {percent} % de prévisions justes.',
  },
  'after.as-predicted': 'Nous avions prévu {predicted}, et c’est ce qui s’est passé.',
  'after.otherwise': 'Nous avions prévu {predicted}, mais le résultat a été différent.',
  'caveat.sync-is-near':
    'Changer de propriétaire peut lancer la synchronisation : Salesforce peut avoir la fiche en quelques minutes, et le propriétaire ne se choisit alors plus ici.',
});
