import { defineMessages } from '../../define-messages.ts';
import type { InstallationMessages } from '../../types/install.ts';

export const install = defineMessages<InstallationMessages, 'fr'>()({
  'settings-line.description':
    'Vérifie les paramètres ou la clé privée, et affiche la ligne à coller dans « hs secret add ».',
  'settings-line.option-file': 'les paramètres en JSON ; « - » lit l’entrée standard',
  'settings-line.option-key': 'la clé privée en fichier PEM, pour "auth": "jwt" ; « - » lit l’entrée standard',
  'settings-line.help': `
Code de sortie : 0 quand la ligne est affichée, 1 quand le fichier ne convient pas (chaque problème avec son chemin),
2 pour une ligne de commande inutilisable.

Exemples :
  $ npm run -s settings -- --file settings.json
  $ npm run -s settings -- --key key.pem`,
  'settings-line.name-one-file': 'indiquez un fichier : --file FILE ou --key FILE',
  'settings-line.empty': 'le fichier est vide',
  'settings-line.fit': 'Les paramètres conviennent.',
  'settings-line.key-fits': 'La clé est une clé RSA.',
  'settings-line.key-of-bits': 'La clé est une clé RSA de {bits:plain} bits.',
  'settings-line.paste': '{what} Collez la ligne suivante à l’invite de : npx hs secret add {name}',
  'settings-line.paste-again': '(ou, si le secret existe déjà : npx hs secret update {name})',
  'settings-line.problems': { one: '{count} problème :', many: '{count} problèmes :', other: '{count} problèmes :' },
  'settings-line.not-given': 'Non indiqué : {key}. La carte ne peut pas dire {open}. {where}',
  'settings-line.not-connected':
    'Non indiqué : salesforce. La carte ne peut rien dire de Salesforce. Le guide d’installation explique la connexion.',
  'settings-line.rules-read-live':
    'Règles d’attribution des leads : aucune n’est collée, l’application les lit donc dans Salesforce, ce qui demande une autorisation.',
  'settings-line.rules-not-active':
    'Règles d’attribution des leads : celles qui sont collées n’ont pas de règle active. La réponse de Salesforce prime ; les règles collées ne servent que si elle n’est pas lisible.',
  'settings-line.rules-fit': {
    one: 'Règles d’attribution des leads : celles qui sont collées conviennent ; « {rule} » est active, avec {count} entrée. La réponse de Salesforce prime ; les règles collées ne servent que si elle n’est pas lisible.',
    many: 'Règles d’attribution des leads : celles qui sont collées conviennent ; « {rule} » est active, avec {count} entrées. La réponse de Salesforce prime ; les règles collées ne servent que si elle n’est pas lisible.',
    other:
      'Règles d’attribution des leads : celles qui sont collées conviennent ; « {rule} » est active, avec {count} entrées. La réponse de Salesforce prime ; les règles collées ne servent que si elle n’est pas lisible.',
  },

  'checked.settings': 'Paramètres',
  'checked.setting': 'Paramètre {key}',
  'checked.hubspot-token': 'HubSpot, jeton d’accès',
  'checked.hubspot-records': {
    by: 'object',
    of: { contact: 'HubSpot, tous les contacts', company: 'HubSpot, entreprises', deal: 'HubSpot, transactions' },
  },
  'checked.hubspot-owners': 'HubSpot, propriétaires',
  'checked.hubspot-segments': 'HubSpot, appartenance aux segments',
  'checked.hubspot-changes': 'HubSpot, modifications par l’application',
  'checked.salesforce-connection': 'Salesforce, raccordement',
  'checked.salesforce-secret': 'Salesforce, secret du consommateur',
  'checked.salesforce-key': 'Salesforce, clé privée',
  'checked.salesforce-sign-in': 'Salesforce, connexion',
  'checked.salesforce-leads': 'Salesforce, tous les leads',
  'checked.salesforce-contacts': 'Salesforce, tous les contacts',
  'checked.salesforce-accounts': 'Salesforce, comptes',
  'checked.salesforce-opportunities': 'Salesforce, opportunités',
  'checked.salesforce-queues': 'Salesforce, files d’attente',
  'checked.salesforce-rule-names': 'Salesforce, noms des règles d’attribution des leads',
  'checked.salesforce-rule-entries': 'Salesforce, entrées des règles d’attribution des leads',
  'checked.salesforce-automation': 'Salesforce, flux et déclencheurs',
  'checked.salesforce-fields': 'Salesforce, champs de {object}',
  'checked.salesforce-users': 'Salesforce, utilisateurs',
  'checked.salesforce-frozen': 'Salesforce, utilisateurs gelés',
  'checked.salesforce-all-records': 'Salesforce, visibilité de tous les enregistrements',

  'install.description':
    'Demande à HubSpot et à Salesforce, avec les identifiants de l’installation, ce qui fonctionne et ce qui manque.',
  'install.option-env': 'un fichier avec les quatre secrets, un par ligne : NAME=value',
  'install.help': `
Le fichier contient ce que la fonction de l’application reçoit de HubSpot. Ne le partagez pas et ne le versionnez pas :
  PRIVATE_APP_ACCESS_TOKEN    le jeton d’accès : Development > Projects > le projet > l’application > Auth
  OWNER_PREFLIGHT_SETTINGS    la ligne qu’affiche npm run settings -- --file FILE
  SALESFORCE_CLIENT_SECRET    pour client credentials : le secret du consommateur
  SALESFORCE_PRIVATE_KEY      pour JWT : la ligne qu’affiche npm run settings -- --key FILE

Seules des lectures sont envoyées : environ 10 requêtes à HubSpot et 15 à Salesforce.

Code de sortie : 0 quand rien ne manque, 1 quand quelque chose manque, 2 quand le fichier est inutilisable.`,
  'install.mark-works': 'correct',
  'install.mark-missing': 'MANQUE',
  'install.mark-note': 'à noter',
  'install.line': '{about} : {text}',
  'install.nothing-missing': 'Rien ne manque.',
  'install.some-missing': {
    one: '{count} élément manque.',
    many: '{count} éléments manquent.',
    other: '{count} éléments manquent.',
  },
  'install.failed': '{what} {mend}',
  'install.failed-code': '{what} Code d’erreur : {code}. {mend}',
  'install.two-steps': '{first} {second}',
  'install.problem': '{problem}.',
  'install.can-be-read': 'lecture possible.',
  'install.in-the-file': 'présent dans le fichier.',
  'install.given': 'indiqué.',
  'install.not-given': 'non indiqué, la carte ne peut donc pas dire {open}. {where}',
  'install.secret-not-in-file': '{name} n’est pas dans le fichier.',
  'install.no-org-named':
    'les paramètres ne nomment aucune organisation Salesforce. Renseignez salesforce.loginUrl et salesforce.clientId.',
  'install.app-may-read': 'l’application peut les lire.',
  'install.app-may-read-owners': {
    one: 'l’application peut les lire ; il y en a {count}.',
    many: 'l’application peut les lire ; il y en a {count}.',
    other: 'l’application peut les lire ; il y en a {count}.',
  },
  'install.app-may-read-segments': 'l’application peut lire qui en fait partie.',
  'install.segments-not-asked': 'non vérifié : les paramètres ne nomment pas de segment d’inclusion.',
  'install.changes-not-tried':
    'non essayé : cette vérification n’écrit rien. HubSpot accorde les autorisations à l’installation.',
  'install.credentials-taken': 'Salesforce a accepté les identifiants.',
  'install.user-may-read': 'l’utilisateur de connexion peut les lire.',
  'install.user-may-read-users': {
    one: 'l’utilisateur de connexion peut les lire ; il y en a {count}.',
    many: 'l’utilisateur de connexion peut les lire ; il y en a {count}.',
    other: 'l’utilisateur de connexion peut les lire ; il y en a {count}.',
  },
  'install.user-may-read-frozen': 'l’utilisateur de connexion peut lire qui est gelé.',
  'install.user-may-list': 'l’utilisateur de connexion peut les lister.',
  'install.all-records-not-asked':
    'impossible à vérifier. Si l’utilisateur de connexion n’est pas l’utilisateur de l’intégration, donnez-lui View All sur les leads, les contacts et les comptes.',
  'install.rules-read': 'lecture possible ; « {rule} » est active.',
  'install.rules-read-none-active': 'lecture possible ; aucune règle n’est active.',
  'install.rules-pasted-are-used': 'lecture impossible, les règles collées dans les paramètres servent donc.',
  'install.rules-pasted-not-used': 'inutilisé : la réponse de Salesforce prime.',
  'install.rules-pasted-fit': 'les règles collées sont lisibles.',
  'install.integration-user-active': 'un utilisateur actif a cet ID.',
  'install.integration-user-inactive':
    'un utilisateur inactif a cet ID. Copiez l’ID dans l’adresse de la page de l’utilisateur de l’intégration dans Salesforce.',
  'install.integration-user-unknown':
    'aucun utilisateur n’a cet ID. Copiez l’ID dans l’adresse de la page de l’utilisateur de l’intégration dans Salesforce.',
  'install.lead-owner-there': {
    by: 'type',
    of: { User: 'cet utilisateur existe.', Queue: 'cette file d’attente existe.' },
  },
  'install.lead-owner-missing': {
    by: 'type',
    of: {
      User: 'aucun utilisateur actif ne porte ce nom. Configuration > Paramètres de leads > Propriétaire de leads par défaut l’affiche.',
      Queue:
        'aucune file d’attente ne porte ce nom. Configuration > Paramètres de leads > Propriétaire de leads par défaut l’affiche.',
    },
  },

  'mend.hubspot-scope':
    'L’autorisation est {scope}. Réinstallez l’application dans HubSpot (Development > Projects > le projet > l’application) et acceptez ses autorisations.',
  'mend.hubspot-token':
    'Copiez à nouveau le jeton d’accès : Development > Projects > le projet > l’application > Auth. Il change quand il est renouvelé.',
  'mend.hubspot-token-place': 'Dans HubSpot : Development > Projects > le projet > l’application > Auth.',
  'mend.salesforce-secret-place':
    'Dans Salesforce : External Client App Manager > l’application > Settings > OAuth Settings > Consumer Key and Secret.',
  'mend.read-access':
    'L’utilisateur de connexion a besoin de l’accès en lecture à {object}. Ajoutez-le à son ensemble d’autorisations (Configuration > Ensembles d’autorisations).',
  'mend.read-all-users': '« View All Users » est nécessaire aussi.',
  'mend.setup':
    'L’utilisateur de connexion a besoin de « View Setup and Configuration ». Ajoutez-le à son ensemble d’autorisations (Configuration > Ensembles d’autorisations).',
  'mend.metadata':
    'L’utilisateur de connexion a besoin de « Modify Metadata Through Metadata API Functions ». Ajoutez-le à son ensemble d’autorisations (Configuration > Ensembles d’autorisations). Ou collez les règles dans les paramètres (leadRulesXml).',
  'mend.permission-set':
    'Ajoutez-le à l’ensemble d’autorisations de l’utilisateur de connexion (Configuration > Ensembles d’autorisations).',
  'mend.sign-in':
    'Comparez salesforce.loginUrl et salesforce.clientId avec l’External Client App, ainsi que son secret ou sa clé.',
  'mend.client-id': 'Comparez salesforce.clientId avec la clé du consommateur de l’External Client App.',
  'mend.client-secret': 'Comparez SALESFORCE_CLIENT_SECRET avec le secret du consommateur de l’External Client App.',
  'mend.grant':
    'Vérifiez les stratégies de l’External Client App : le flux doit être activé, et l’utilisateur de connexion désigné (client credentials) ou autorisé au préalable (JWT).',
  'mend.grant-type': 'Activez dans l’External Client App le flux que nomment les paramètres (salesforce.auth).',
  'mend.inactive-user':
    'L’utilisateur de connexion est inactif. Désignez-en un autre dans les stratégies de l’External Client App.',
  'mend.paste-rules': 'Collez tout le contenu de Lead.assignmentRules-meta.xml.',
  'mend.later': 'Relancez la vérification plus tard.',
  'mend.again': 'Relancez la vérification.',
  'mend.address': 'Vérifiez l’adresse dans les paramètres, puis relancez la vérification.',
  'mend.network': 'Vérifiez l’adresse dans les paramètres et le réseau, puis relancez la vérification.',
  'mend.report': 'Merci de le signaler.',

  'page.installed': 'Owner Preflight est installé',
  'page.installed-next': 'Vous pouvez fermer cette fenêtre et revenir à HubSpot.',
  'page.connected': 'Salesforce est connecté',
  'page.connected-next': 'Vous pouvez fermer cette fenêtre et revenir aux paramètres dans HubSpot.',
});
