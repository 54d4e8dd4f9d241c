import type { PredictionMessages } from '../../../domain/prediction/index.ts';
import { defineMessages } from '../define-messages.ts';

export const prediction = defineMessages<PredictionMessages, 'fr'>()({
  'match.unset': 'Aucun propriétaire n’est défini dans HubSpot.',
  'match.unreadable': 'Le propriétaire HubSpot n’a pas pu être lu.',
  'match.queue': 'Le propriétaire HubSpot est une file d’attente.',
  'match.no-email': 'Le propriétaire HubSpot n’a pas d’adresse e-mail à comparer.',
  'match.exact':
    'Le propriétaire HubSpot est un utilisateur Salesforce actif : nom et adresse e-mail sont identiques dans les deux systèmes.',
  'match.several': 'Plusieurs utilisateurs Salesforce actifs ont le nom et l’adresse e-mail du propriétaire HubSpot.',
  'match.not-known':
    'Le propriétaire HubSpot est peut-être un utilisateur Salesforce, mais nous n’avons pas pu lire assez de données sur celui-ci.',
  'match.case-or-space':
    'Un utilisateur Salesforce a le nom et l’adresse e-mail du propriétaire HubSpot, aux majuscules ou aux espaces près.',
  'match.name-order':
    'Un utilisateur Salesforce a l’adresse e-mail du propriétaire HubSpot, et le même nom dans l’autre ordre.',
  'match.frozen':
    'Le propriétaire HubSpot est un utilisateur Salesforce actif, mais gelé : il ne peut pas se connecter.',
  'match.partner': 'Le propriétaire HubSpot est un utilisateur partenaire actif dans Salesforce.',
  'match.others-inactive':
    'Le propriétaire HubSpot est un utilisateur Salesforce actif. D’autres, de même nom et de même adresse e-mail, sont inactifs.',
  'match.integration-user': 'Le propriétaire HubSpot est l’utilisateur avec lequel HubSpot est connecté à Salesforce.',
  'match.archived-maybe':
    'Le propriétaire HubSpot est désactivé. {users:or} a la même adresse e-mail dans Salesforce et compte peut-être tout de même.',
  'match.archived-nobody':
    'Le propriétaire HubSpot est désactivé, et aucun utilisateur Salesforce actif n’a la même adresse e-mail.',
  'match.guest':
    'Le propriétaire HubSpot correspond à un utilisateur invité de Salesforce. Un invité ne peut pas être propriétaire.',
  'match.unsupported-type':
    'L’utilisateur Salesforce ayant le nom et l’adresse e-mail du propriétaire HubSpot est d’un type que HubSpot ne reconnaît pas.',
  'match.inactive': 'Le propriétaire HubSpot est inactif dans Salesforce.',
  'match.accents-or-nickname':
    'Les noms diffèrent par des accents ou un diminutif : HubSpot indique {owner}, Salesforce {users:or}.',
  'match.sandbox-email':
    'Dans Salesforce, l’adresse e-mail de {users:or} finit par « .invalid », comme dans une sandbox.',
  'match.plus-address-or-alias':
    '{users:or} a le même nom dans Salesforce, mais les adresses e-mail diffèrent par une partie « + » ou par le domaine.',
  'match.email-only':
    'L’adresse e-mail est identique, mais les noms diffèrent : HubSpot indique {owner}, Salesforce {users:or}.',
  'match.name-only': '{users:or} a le même nom dans Salesforce, mais une autre adresse e-mail.',
  'match.none': 'Aucun utilisateur Salesforce actif n’a le nom et l’adresse e-mail du propriétaire HubSpot.',
  'match.users-unreadable':
    'Les utilisateurs Salesforce n’ont pas pu être lus ; le propriétaire HubSpot n’a donc pas pu être recherché.',

  'connection.answered': 'Salesforce a répondu à tout.',
  'connection.partly': 'Salesforce n’a pas répondu à tout. Il manque : {questions:and}.',
  'connection.not-connected': 'Owner Preflight n’est pas connecté à Salesforce.',
  'connection.unavailable': 'Salesforce n’a pas pu être interrogé.',
  'synced.no-id': 'La fiche n’a pas encore d’ID Salesforce : sa première synchronisation est à venir.',
  'synced.deleted': 'Selon HubSpot, l’enregistrement Salesforce a été supprimé.',
  'synced.not-found': 'La fiche est liée à un enregistrement qui n’existe plus dans Salesforce.',
  'synced.owner':
    'La première synchronisation est terminée, et voici le propriétaire que Salesforce affiche à présent.',
  'synced.owner-not-read':
    'La première synchronisation est terminée, mais le propriétaire dans Salesforce n’a pas pu être lu.',
  'integration.on': 'L’intégration Salesforce de HubSpot est active.',
  'integration.off': 'L’intégration Salesforce de HubSpot n’est pas installée.',
  'integration.paused': 'L’intégration Salesforce de HubSpot est en pause.',
  'integration.unknown': 'Nous supposons que l’intégration Salesforce de HubSpot est active.',
  'sync.no-email': 'Le contact n’a pas d’adresse e-mail. HubSpot ne synchronise que les contacts qui en ont une.',
  'sync.no-segment': 'Aucun segment d’inclusion n’est défini : tout contact ayant une adresse e-mail se synchronise.',
  'sync.member': 'Le contact est dans le segment d’inclusion.',
  'sync.not-member': 'Le contact n’est pas dans le segment d’inclusion.',
  'sync.not-member-but-exists':
    'Le contact n’est pas dans le segment d’inclusion. La personne est déjà dans Salesforce, mais HubSpot n’envoie pas de modifications.',
  'sync.segment-unknown':
    'Nous ne savons pas si un segment d’inclusion est défini. Nous supposons que le contact se synchronise.',
  'sync.company-off': 'La synchronisation des entreprises est désactivée.',
  'sync.company-unknown':
    'Nous ne savons pas si la synchronisation des entreprises est active. Nous supposons que oui.',
  'sync.company-new':
    'Votre compte utilise la nouvelle synchronisation des entreprises de HubSpot. La façon dont elle trouve les comptes n’est pas documentée ; il s’agit donc d’une estimation.',
  'sync.company-not-member': 'L’entreprise n’est pas dans le segment d’inclusion des entreprises.',
  'sync.company-qualifies': 'Un contact de l’entreprise permet sa synchronisation.',
  'sync.company-no-contacts': 'L’entreprise n’a pas de contact, donc aucun compte n’est créé.',
  'sync.company-all-leads':
    'Tous les contacts de l’entreprise se synchronisent avec des leads Salesforce, donc aucun compte n’est créé.',
  'sync.company-none-in-segment': 'Aucun contact de l’entreprise n’est dans le segment d’inclusion.',
  'sync.company-contacts-unknown':
    'Nous ne savons pas si un contact de l’entreprise permet sa synchronisation. Nous supposons que oui.',
  'sync.deal-off': 'La synchronisation des transactions est désactivée.',
  'sync.deal-on': 'La synchronisation des transactions est active.',
  'sync.deal-unknown': 'Nous ne savons pas si la synchronisation des transactions est active. Nous supposons que oui.',
  'sync.fields-missing': 'Salesforce a besoin d’une valeur pour {fields:and}, et il n’y en a pas.',
  'sync.value-not-listed': '« {value} » ne figure pas dans la liste de valeurs de Salesforce pour {field}.',
  'record.unreadable': 'Nous n’avons pas pu vérifier si la fiche existe déjà dans Salesforce.',
  'record.none': 'Salesforce n’a ni lead ni contact avec cette adresse e-mail.',
  'record.one-lead': 'Salesforce a un lead avec cette adresse e-mail, dont le propriétaire est {owner}.',
  'record.one-contact': 'Salesforce a un contact avec cette adresse e-mail, dont le propriétaire est {owner}.',
  'record.several-same-owner': {
    one: 'Salesforce a {count} enregistrement avec cette adresse e-mail, dont le propriétaire est {owner}.',
    many: 'Salesforce a {count} d’enregistrements avec cette adresse e-mail, tous avec le propriétaire {owner}.',
    other: 'Salesforce a {count} enregistrements avec cette adresse e-mail, tous avec le propriétaire {owner}.',
  },
  'record.several-owners': {
    one: 'Salesforce a {count} enregistrement avec cette adresse e-mail.',
    many: 'Salesforce a {count} d’enregistrements avec cette adresse e-mail. HubSpot se synchronise avec l’un d’eux.',
    other: 'Salesforce a {count} enregistrements avec cette adresse e-mail. HubSpot se synchronise avec l’un d’eux.',
  },
  'record.only-converted': 'Salesforce n’a qu’un lead converti avec cette adresse e-mail, et aucun contact.',
  'record.conversion-unknown':
    'Salesforce a un lead avec cette adresse e-mail, dont le propriétaire est {owner}. Nous n’avons pas pu lire s’il est converti.',
  'record.account': 'Un contact de l’entreprise appartient à un compte dont le propriétaire est {owner}.',
  'record.accounts-several-owners': {
    one: 'Les contacts de l’entreprise appartiennent à {count} compte.',
    many: 'Les contacts de l’entreprise appartiennent à {count} de comptes. HubSpot se synchronise avec l’un d’eux.',
    other: 'Les contacts de l’entreprise appartiennent à {count} comptes. HubSpot se synchronise avec l’un d’eux.',
  },
  'record.no-account':
    'Aucun contact de l’entreprise ne mène à un compte ; un nouveau compte est donc créé, même s’il en existe un du même nom.',
  'record.deal': 'HubSpot ne cherche pas d’opportunité existante : il en crée une nouvelle.',
  'existing.active':
    'La fiche a déjà dans Salesforce un propriétaire actif, qui le reste à la première synchronisation.',
  'existing.queue': 'Le lead est déjà dans une file d’attente de Salesforce et y reste.',
  'existing.inactive': 'La fiche a déjà dans Salesforce un propriétaire, qui est inactif.',
  'existing.activity-unknown':
    'La fiche a déjà dans Salesforce un propriétaire. Nous n’avons pas pu lire si cet utilisateur est actif.',
  'create.setting-unknown':
    'Nous ne savons pas si votre compte HubSpot crée des leads ou des contacts dans Salesforce.',
  'fallback.integration-user':
    'Les nouveaux enregistrements sans propriétaire correspondant vont à l’utilisateur avec lequel HubSpot est connecté.',
  'fallback.integration-user-unnamed':
    'Les nouveaux enregistrements sans propriétaire correspondant vont à l’utilisateur avec lequel HubSpot est connecté. Nous ne savons pas qui c’est.',
  'rules.unreadable': 'Vos règles d’attribution des leads décident, mais elles n’ont pas pu être lues.',
  'rules.none':
    'Votre Salesforce n’a pas de règle d’attribution des leads ; le propriétaire est donc celui qui crée le lead.',
  'rules.none-active': 'Votre Salesforce a des règles d’attribution des leads, mais aucune n’est active.',
  'rules.entry': 'L’entrée {entry} de la règle « {rule} » prend le lead.',
  'rules.entry-inactive':
    'L’entrée {entry} de la règle « {rule} » prend le lead, mais la personne qu’elle nomme est inactive.',
  'rules.entry-not-read':
    'L’entrée {entry} de la règle « {rule} » prend le lead. Nous n’avons pas pu lire si la personne qu’elle nomme est active.',
  'rules.entry-keeps-owner': 'L’entrée {entry} de la règle « {rule} » prend le lead et ne change pas son propriétaire.',
  'rules.shipped': 'La règle d’exemple de Salesforce est active. Elle attribue tous les leads à une seule personne.',
  'rules.no-entry':
    'Aucune entrée de la règle « {rule} » ne prend le lead, qui va donc au propriétaire de leads par défaut.',
  'rules.undecided':
    'Nous ne pouvons pas dire quelle entrée de la règle « {rule} » prend le lead. Possibles : {entries:or}.',
  'rules.undecided-or-none':
    'Nous ne pouvons pas dire quelle entrée de la règle « {rule} » prend le lead. Possibles : {entries:or}, ou aucune.',
  'rules.one-left':
    'Chaque entrée de la règle « {rule} » qui peut prendre le lead nomme le même propriétaire. Possibles : {entries:or}.',
  'rules.round-robin': 'La règle « {rule} » répartit les leads à tour de rôle.',
  'rules.left-out': 'Nous avons laissé de côté des parties de la règle que nous ne connaissons pas : {elements:and}.',

  'or.email-user': '{owner}, si la même adresse e-mail suffit à HubSpot',
  'or.matched-user': '{owner}, si HubSpot écrit son propre propriétaire',
  'or.matched-user-unknown': 'l’utilisateur Salesforce correspondant au propriétaire HubSpot, s’il existe',
  'or.maybe-user': '{owner}, si HubSpot considère cet utilisateur comme la même personne',
  'or.by-rules': '{owner}, selon vos règles d’attribution des leads',
  'or.by-rules-unknown': 'la personne que désignent vos règles d’attribution des leads',
  'or.integration-user': '{owner}, avec qui HubSpot est connecté',
  'or.integration-user-unnamed': 'l’utilisateur avec lequel HubSpot est connecté',
  'or.default-owner': '{owner}, comme propriétaire de leads par défaut',
  'or.default-owner-unnamed': 'le propriétaire de leads par défaut',
  'or.inactive-stays': '{owner}, inactif, reste propriétaire',
  'or.existing-stays': '{owner} reste propriétaire',
  'or.queue': 'la file d’attente {owner}',
  'or.as-lead': '{owner}, si un lead est créé',
  'or.as-contact': '{owner}, si un contact est créé',
  'or.as-lead-unknown': 'quelqu’un d’autre, si un lead est créé',
  'or.as-contact-unknown': 'quelqu’un d’autre, si un contact est créé',
  'or.new-record': '{owner}, si un nouvel enregistrement est créé',
  'or.new-record-unknown': 'quelqu’un d’autre, si un nouvel enregistrement est créé',
  'or.entry': '{owner}, si l’entrée {entry} de la règle prend le lead',
  'or.inactive-assignee': '{owner}, bien qu’inactif',
  'or.rules-on-update': 'vos règles d’attribution des leads désignent quelqu’un d’autre',
  'or.sync-error': 'une erreur de synchronisation au lieu d’un propriétaire',

  'do.assign-to-me': 'Attribuez-vous la fiche : vous seriez propriétaire dans Salesforce.',
  'do.choose-matching-owner':
    'Choisissez un propriétaire dont le nom et l’adresse e-mail sont identiques dans HubSpot et Salesforce.',
  'do.choose-active-owner': 'Choisissez un propriétaire actif dans HubSpot et Salesforce.',
  'do.choose-owner-with-email': 'Choisissez un propriétaire qui a une adresse e-mail dans HubSpot.',
  'do.choose-who-can-log-in': 'Choisissez un propriétaire qui peut se connecter à Salesforce.',
  'do.choose-rep':
    'Choisissez un commercial comme propriétaire plutôt que l’utilisateur avec lequel HubSpot est connecté.',
  'do.choose-person': 'Choisissez une personne comme propriétaire plutôt qu’une file d’attente.',
  'do.choose-before-joining':
    'Choisissez le bon propriétaire maintenant, avant que la fiche ne commence à se synchroniser.',
  'do.change-in-salesforce': 'Changez le propriétaire dans Salesforce pour {owner}.',
  'do.change-in-salesforce-any': 'Changez le propriétaire dans Salesforce.',
  'do.check-converted': 'Vérifiez l’adresse e-mail du contact issu du lead.',
  'do.merge-duplicates': 'Fusionnez les doublons dans Salesforce avant la synchronisation.',
  'do.keep-one-account': 'N’associez à l’entreprise que des contacts d’un seul compte Salesforce.',
  'do.fix-email': 'Utilisez la même adresse e-mail pour {owner} dans les deux systèmes.',
  'do.fix-email-unless':
    'Utilisez la même adresse e-mail pour {owner} dans les deux systèmes, sauf si votre société les distingue volontairement.',
  'do.fix-name': 'Utilisez le même nom pour {owner} dans les deux systèmes.',
  'do.fix-name-unless':
    'Utilisez le même nom pour {owner} dans les deux systèmes, sauf si votre société les distingue volontairement.',
  'do.make-identical':
    'Écrivez le nom et l’adresse e-mail de {owner} exactement de la même façon dans les deux systèmes. HubSpot indique {hubspot}, Salesforce {salesforce}.',
  'do.make-identical-unless':
    'Écrivez le nom et l’adresse e-mail de {owner} exactement de la même façon dans les deux systèmes, sauf si votre société les distingue volontairement. HubSpot indique {hubspot}, Salesforce {salesforce}.',
  'do.add-email': 'Ajoutez l’adresse e-mail du contact, une fois le propriétaire défini.',
  'do.fill-fields': 'Renseignez {fields:and}, une fois le propriétaire défini.',
  'do.correct-value': 'Remplacez « {value} » dans {field} par une valeur que Salesforce connaît.',
  'do.retry': 'Réessayez dans une minute.',
  'do.set-setting': {
    by: 'setting',
    of: {
      integration: 'Indiquez dans les paramètres de l’application si l’intégration Salesforce de HubSpot est active.',
      contactsBecome:
        'Indiquez dans les paramètres de l’application si les nouveaux contacts deviennent des leads ou des contacts dans Salesforce.',
      companySync:
        'Indiquez dans les paramètres de l’application si la synchronisation des entreprises est active, et laquelle : classique ou nouvelle.',
      dealSync: 'Indiquez dans les paramètres de l’application si la synchronisation des transactions est active.',
      inclusion: 'Indiquez dans les paramètres de l’application le segment d’inclusion, ou qu’il n’y en a pas.',
      companyContacts:
        'Indiquez dans les paramètres de l’application le segment d’inclusion et ce que deviennent les nouveaux contacts.',
      companyInclusion:
        'Indiquez dans les paramètres de l’application le segment d’inclusion des entreprises, ou qu’il n’y en a pas.',
      integrationUser:
        'Indiquez dans les paramètres de l’application avec quel utilisateur Salesforce HubSpot est connecté.',
      defaultLeadOwner:
        'Indiquez dans les paramètres de l’application le propriétaire de leads par défaut. Il figure dans les paramètres des leads de Salesforce.',
    },
  },
  'do.turn-on': {
    by: 'setting',
    of: {
      integration: 'Installez l’intégration Salesforce de HubSpot.',
      companySync: 'Activez la synchronisation des entreprises dans l’intégration Salesforce de HubSpot.',
      dealSync: 'Activez la synchronisation des transactions dans l’intégration Salesforce de HubSpot.',
    },
  },
  'do.resume-integration': 'Reprenez l’intégration Salesforce de HubSpot.',
  'do.connect-salesforce': 'Connectez Owner Preflight à Salesforce.',
  'do.sign-in-salesforce': 'Renouvelez la connexion de l’application à Salesforce dans ses paramètres.',
  'do.grant-read': {
    by: 'question',
    of: {
      owner: 'Autorisez l’application à lire les propriétaires HubSpot.',
      users: 'Autorisez Owner Preflight à lire les utilisateurs Salesforce.',
      'user-types':
        'Autorisez Owner Preflight à lire le type, l’adresse e-mail et le statut des utilisateurs Salesforce.',
      'user-names': 'Autorisez Owner Preflight à lire les prénoms et noms des utilisateurs Salesforce.',
      assignees: 'Autorisez Owner Preflight à lire les utilisateurs que nomment vos règles d’attribution des leads.',
      matches: 'Autorisez Owner Preflight à lire les leads, contacts et comptes Salesforce.',
      conversion: 'Autorisez Owner Preflight à lire si les leads Salesforce sont convertis.',
      linkedRecord: 'Autorisez Owner Preflight à lire l’enregistrement lié dans Salesforce.',
      queues: 'Autorisez Owner Preflight à lire les files d’attente Salesforce.',
      leadRules:
        'Autorisez Owner Preflight à lire vos règles d’attribution des leads, ou collez-les dans les paramètres de l’application.',
    },
  },
  'do.grant-owner-read': 'Autorisez l’application à lire les propriétaires HubSpot.',
  'do.paste-rules':
    'Autorisez Owner Preflight à lire vos règles d’attribution des leads, ou collez-les dans les paramètres de l’application.',
  'do.join-segment': 'Ajoutez la fiche au segment d’inclusion, une fois le propriétaire défini.',
  'do.associate-contact':
    'Associez un contact qui se synchronise avec un contact Salesforce, ou synchronisez l’entreprise manuellement.',
  'do.deduplicate-user': 'Désactivez ou renommez tous les utilisateurs Salesforce sauf un : {users:and}.',
  'do.reactivate-assignee': 'Nommez quelqu’un d’actif à la place de {owner} dans la règle d’attribution des leads.',
  'do.change-after-sync': 'Définissez à nouveau le propriétaire dans HubSpot après la première synchronisation.',
  'do.check-salesforce-card':
    'Consultez la carte Salesforce de cette fiche dans HubSpot, et relancez la synchronisation depuis celle-ci.',
  'do.nothing': 'Rien à faire.',

  'caveat.before-save':
    'Ces automatisations s’exécutent avant que Salesforce n’enregistre et peuvent définir le propriétaire : {names:and}. Une règle d’attribution des leads peut encore l’écraser.',
  'caveat.after-save':
    'Ces automatisations s’exécutent après l’enregistrement dans Salesforce et peuvent changer le propriétaire : {names:and}.',
  'caveat.automation-unread':
    'Si un flux ou un déclencheur dans Salesforce définit le propriétaire, le résultat peut différer.',
  'caveat.no-automation': 'Aucun flux ni déclencheur actif susceptible de définir le propriétaire n’a été trouvé.',
  'caveat.unmatched-on-purpose':
    'Votre société distingue volontairement les propriétaires HubSpot et Salesforce, pour que Salesforce décide. Consultez votre administrateur avant de changer le propriétaire.',
  'caveat.segment-race':
    'Dans de rares cas, une fiche se synchronise avant que HubSpot ne vérifie à nouveau le segment.',
  'caveat.rules-left-out':
    'Nous avons laissé de côté des parties de la règle d’attribution des leads que nous ne connaissons pas : {elements:and}.',
  'caveat.detected': 'Nous l’avons déduit des fiches déjà synchronisées : {settings:and}.',

  'if.lead-field': 'Si {field} valait « {value} »',
  'if.lead-field-blank': 'Si {field} était vide',
  'if.matching-owner': 'Si le propriétaire HubSpot était {owner}',
  'if.no-owner': 'Si aucun propriétaire n’était défini dans HubSpot',
  'if.name-equal': 'Si {owner} s’appelait {name} dans HubSpot',
  'if.email-equal': 'Si {owner} avait l’adresse e-mail {email} dans HubSpot',
  'if.owner-active': 'Si {owner} était actif dans Salesforce',
  'if.contacts-become': {
    by: 'value',
    of: {
      lead: 'Si les nouveaux contacts deviennent des leads',
      contact: 'Si les nouveaux contacts deviennent des contacts',
    },
  },

  'setting.name': {
    by: 'setting',
    of: {
      integration: 'si l’intégration est active',
      contactsBecome: 'ce que deviennent les nouveaux contacts',
      companySync: 'si la synchronisation des entreprises est active',
      dealSync: 'si la synchronisation des transactions est active',
      inclusion: 'le segment d’inclusion',
      companyContacts: 'si un contact permet à l’entreprise de se synchroniser',
      companyInclusion: 'le segment d’inclusion des entreprises',
      integrationUser: 'l’utilisateur avec lequel HubSpot est connecté',
      defaultLeadOwner: 'le propriétaire de leads par défaut',
    },
  },
  'question.name': {
    by: 'question',
    of: {
      owner: 'le propriétaire HubSpot',
      users: 'les utilisateurs',
      'user-types': 'les types d’utilisateurs',
      'user-names': 'les noms des utilisateurs',
      assignees: 'les utilisateurs nommés par les règles',
      matches: 'les enregistrements existants',
      conversion: 'si le lead est converti',
      linkedRecord: 'l’enregistrement lié',
      queues: 'les files d’attente',
      leadRules: 'les règles d’attribution des leads',
    },
  },
});
