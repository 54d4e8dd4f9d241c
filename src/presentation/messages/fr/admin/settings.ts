import { defineMessages } from '../../define-messages.ts';
import type { SettingsPageMessages } from '../../types/settings.ts';

export const settings = defineMessages<SettingsPageMessages, 'fr'>()({
  'setting-name.integration': 'Intégration Salesforce',
  'setting-name.contactsBecome': 'Les nouveaux contacts deviennent',
  'setting-name.companySync': 'Synchronisation des entreprises',
  'setting-name.dealSync': 'Synchronisation des transactions',
  'setting-name.inclusionSegmentId': 'Segment d’inclusion',
  'setting-name.companyInclusionSegmentId': 'Segment d’inclusion des entreprises',
  'setting-name.integrationUser': 'Utilisateur de l’intégration',
  'setting-name.defaultLeadOwner': 'Propriétaire de leads par défaut',
  'setting-name.fieldMapping': 'Mappage des champs',
  'setting-name.fixedLeadValues': 'Valeurs fixes des leads',
  'setting-name.unmatchedOnPurpose': 'Les propriétaires ne correspondent pas, volontairement',
  'setting-name.checked': 'Synchronisations comparées',
  'setting-name.detected': 'Déduits, non confirmés',
  'setting-name.ownerChangesBy': 'Qui enregistre un propriétaire',
  'setting-name.ownerChangesFor': 'Pour qui l’application enregistre',
  'setting-name.trailProperty': 'Propriété de suivi',
  'setting-name.leadRulesXml': 'Règles d’attribution des leads collées',
  'setting-name.supportAddress': 'Adresse d’assistance',
  'setting-name.hubspotApiBase': 'Adresse de l’API de HubSpot',
  'setting-name.timeBudget': 'Durée maximale d’une réponse',
  'setting-name.rulesMaxAge': 'Conservation des règles d’attribution des leads',
  'setting-name.directoryMaxAge': 'Conservation des propriétaires, utilisateurs et files d’attente',
  'setting-name.orgMaxAge': 'Conservation des flux, déclencheurs et champs',
  'setting-name.salesforce.loginUrl': 'Adresse My Domain',
  'setting-name.salesforce.apiVersion': 'Version de l’API',
  'setting-name.salesforce.clientId': 'Clé du consommateur (consumer key)',
  'setting-name.salesforce.auth': 'Connexion',
  'setting-name.salesforce.username': 'Utilisateur de connexion',
  'setting-name.salesforce.audience': 'Audience du JWT',
  'setting-name.salesforce.clientSecret': 'Secret du consommateur (consumer secret)',
  'setting-name.salesforce.privateKey': 'Clé privée',

  'setting-use.integration':
    'Si l’intégration Salesforce de HubSpot est active. Rien ne se synchronise tant qu’elle est suspendue ou inactive.',
  'setting-use.contactsBecome':
    'Ce que devient un nouveau contact HubSpot dans Salesforce. Les règles d’attribution des leads ne s’exécutent que pour les leads.',
  'setting-use.companySync':
    'Quelle synchronisation des entreprises est active. Elle détermine les entreprises qui deviennent des comptes.',
  'setting-use.dealSync': 'Si les transactions se synchronisent en opportunités.',
  'setting-use.inclusionSegmentId':
    'Le segment dont les membres se synchronisent, ou aucun. Un contact hors de ce segment ne se synchronise pas.',
  'setting-use.companyInclusionSegmentId': 'Le segment propre à la nouvelle synchronisation des entreprises, ou aucun.',
  'setting-use.integrationUser':
    'L’utilisateur Salesforce avec lequel HubSpot est connecté. Il crée les enregistrements et garde ceux que personne d’autre ne reçoit.',
  'setting-use.defaultLeadOwner': 'Qui reçoit un lead qu’aucune entrée de règle ne prend.',
  'setting-use.fieldMapping':
    'Les champs de lead qui reçoivent la valeur d’une autre propriété HubSpot que d’habitude. Les critères des règles portent sur ces valeurs.',
  'setting-use.fixedLeadValues': 'Les champs de lead qui reçoivent la même valeur pour chaque nouveau lead.',
  'setting-use.unmatchedOnPurpose':
    'Activez ce paramètre si Salesforce doit désigner chaque propriétaire. La carte ne conseille alors pas d’aligner les noms ou les adresses e-mail.',
  'setting-use.checked':
    'Le résultat d’une vérification sur le passé de ce compte. La fiche l’indique, et se dit moins sûre là où ses prévisions étaient fausses.',
  'setting-use.detected':
    'Les paramètres déduits de fiches synchronisées. Personne ne les a confirmés, ils sont donc moins sûrs.',
  'setting-use.ownerChangesBy':
    'Qui enregistre un propriétaire choisi sur la carte. Si c’est l’application, HubSpot ne vérifie pas les droits de la personne elle-même.',
  'setting-use.ownerChangesFor':
    'Les super administrateurs, ensembles d’autorisations et équipes pour lesquels l’application enregistre un propriétaire. Tous les autres utilisent le champ de HubSpot.',
  'setting-use.trailProperty':
    'Une propriété de texte sur une ligne, présente sur les contacts, les entreprises et les transactions. Chaque modification par l’application y laisse une ligne.',
  'setting-use.leadRulesXml':
    'Le contenu de Lead.assignmentRules-meta.xml. Il ne sert que si l’application ne peut pas lire les règles. Collez-le à nouveau après chaque modification.',
  'setting-use.supportAddress': 'Où s’adresser quand la carte ne suffit pas : une adresse e-mail ou une adresse https.',
  'setting-use.hubspotApiBase': 'Pour les tests seulement.',
  'setting-use.timeBudget': 'En millisecondes, pour une réponse. HubSpot arrête une fonction à 15 000.',
  'setting-use.rulesMaxAge':
    'En millisecondes. Une durée plus longue économise des appels d’API, une plus courte montre les changements plus tôt.',
  'setting-use.directoryMaxAge':
    'En millisecondes. Une durée plus longue économise des appels d’API, une plus courte montre les changements plus tôt.',
  'setting-use.orgMaxAge':
    'En millisecondes. Une durée plus longue économise des appels d’API, une plus courte montre les changements plus tôt.',
  'setting-use.salesforce.loginUrl':
    'L’adresse de votre organisation Salesforce, par exemple https://acme.my.salesforce.com.',
  'setting-use.salesforce.apiVersion': 'La version de l’API de Salesforce que l’application utilise.',
  'setting-use.salesforce.clientId': 'La clé du consommateur de l’External Client App.',
  'setting-use.salesforce.auth': 'Comment l’application se connecte à Salesforce.',
  'setting-use.salesforce.username': 'Le nom d’utilisateur avec lequel l’application se connecte.',
  'setting-use.salesforce.audience':
    'Pour JWT, si ce n’est pas login.salesforce.com ou, pour une sandbox, test.salesforce.com.',
  'setting-use.salesforce.clientSecret':
    'Le secret du consommateur de l’External Client App. Il est conservé chiffré et n’est jamais affiché.',
  'setting-use.salesforce.privateKey': 'La clé privée pour JWT. Elle est conservée chiffrée et n’est jamais affichée.',

  'setting-value.integration.on': 'Active',
  'setting-value.integration.paused': 'Suspendue',
  'setting-value.integration.off': 'Inactive',
  'setting-value.integration.unknown': 'Inconnu',
  'setting-value.contactsBecome.lead': 'Des leads',
  'setting-value.contactsBecome.contact': 'Des contacts',
  'setting-value.contactsBecome.unknown': 'Inconnu',
  'setting-value.companySync.on': 'Active (classique)',
  'setting-value.companySync.classic': 'Classique',
  'setting-value.companySync.new': 'Nouvelle',
  'setting-value.companySync.off': 'Inactive',
  'setting-value.companySync.unknown': 'Inconnu',
  'setting-value.dealSync.on': 'Active',
  'setting-value.dealSync.off': 'Inactive',
  'setting-value.dealSync.unknown': 'Inconnu',
  'setting-value.ownerChangesBy.user': 'La personne, dans le champ de HubSpot',
  'setting-value.ownerChangesBy.app': 'L’application, pour toute personne qui peut ouvrir la fiche',
  'setting-value.ownerChangesBy.nobody': 'Personne : la carte ne fait qu’informer',
  'setting-value.salesforce.auth.client-credentials': 'Identifiants du client (client credentials)',
  'setting-value.salesforce.auth.jwt': 'JWT',

  'setting-source.set': 'Défini par un administrateur',
  'setting-source.detected': 'Déduit de fiches synchronisées',
  'setting-source.assumed': 'Non défini : la valeur par défaut est supposée',

  'setting-open.integration': 'si quoi que ce soit se synchronise',
  'setting-open.contactsBecome': 'si un nouveau contact devient un lead ou un contact',
  'setting-open.inclusionSegmentId': 'si un contact se synchronise',
  'setting-open.companySync': 'si une entreprise se synchronise',
  'setting-open.dealSync': 'si une transaction se synchronise',
  'setting-open.integrationUser': 'qui est propriétaire d’une fiche que personne d’autre ne reçoit',
  'setting-open.defaultLeadOwner': 'qui est propriétaire d’un lead qu’aucune entrée de règle ne prend',

  'setting-where.integration':
    'Dans HubSpot : Paramètres > Intégrations > Applications connectées > Salesforce ; l’état suspendu ou inactif est indiqué en haut.',
  'setting-where.contactsBecome':
    'Dans HubSpot : Paramètres > Intégrations > Applications connectées > Salesforce > Contacts.',
  'setting-where.inclusionSegmentId':
    'Dans HubSpot : Paramètres > Intégrations > Applications connectées > Salesforce > Contacts indique le segment ; son ID est le nombre dans l’adresse de la page du segment.',
  'setting-where.companySync':
    'Dans HubSpot : Paramètres > Intégrations > Applications connectées > Salesforce > Entreprises.',
  'setting-where.dealSync':
    'Dans HubSpot : Paramètres > Intégrations > Applications connectées > Salesforce > Transactions.',
  'setting-where.integrationUser':
    'Dans HubSpot : Paramètres > Intégrations > Applications connectées > Salesforce indique l’utilisateur ; l’ID est dans l’adresse de sa page dans Salesforce (005…).',
  'setting-where.defaultLeadOwner':
    'Dans Salesforce : Configuration > Paramètres de leads > Propriétaire de leads par défaut.',

  'setting-problem.at': '{key} : {problem}',
  'setting-problem.line': 'ligne {line:plain} : {problem}',
  'setting.not-json': 'ce n’est pas du JSON ; cherchez un guillemet manquant ou une virgule en trop',
  'setting.cut':
    'ceci se termine trop tôt : l’outil de HubSpot ne prend que la première ligne de ce qui est collé ; mettez les paramètres sur une ligne avec npm run settings -- --file FILE',
  'setting.is-key': 'ceci est une clé, pas les paramètres : elle a sa place dans le secret SALESFORCE_PRIVATE_KEY',
  'setting.missing': 'manquant',
  'setting.unknown-key': 'il n’existe pas de paramètre « {key} »',
  'setting.expected-text': 'un texte non vide est attendu',
  'setting.expected-object': 'un objet est attendu, entre accolades',
  'setting.expected-list': 'une liste est attendue, entre crochets',
  'setting.expected-true-or-false': 'true ou false est attendu, sans guillemets',
  'setting.expected-one-of': 'attendu : {values:or}',
  'setting.expected-whole-number': 'des millisecondes sont attendues : un nombre entier de {least} à {most}',
  'setting.expected-plain-value': 'un texte, un nombre, true, false ou null est attendu',
  'setting.expected-https': 'une adresse commençant par https:// est attendue',
  'setting.expected-api-version': 'une version d’API telle que 67.0 est attendue, entre guillemets',
  'setting.expected-segment': 'l’ID d’un segment est attendu (des chiffres, entre guillemets), ou "none"',
  'setting.expected-salesforce-id': 'un ID Salesforce est attendu : 15 ou 18 lettres et chiffres',
  'setting.expected-id': 'des identifiants tels que HubSpot les écrit sont attendus : des chiffres, entre guillemets',
  'setting.expected-property': 'le nom interne d’une propriété est attendu : minuscules, chiffres et _',
  'setting.expected-own-property': 'une propriété distincte de celle du propriétaire est attendue',
  'setting.expected-username': 'manquant : avec "auth": "jwt", indiquez l’utilisateur de connexion',
  'setting.expected-support-address': 'une adresse e-mail, ou une adresse commençant par https://, est attendue',
  'setting.expected-rules-xml':
    'des règles d’attribution des leads au format XML de métadonnées de Salesforce sont attendues',
  'setting.does-not-fit': 'cette valeur ne convient pas',

  'private-key.missing': 'il n’y a pas de clé',
  'private-key.cut':
    'la clé se termine trop tôt : l’outil de HubSpot ne prend que la première ligne de ce qui est collé ; mettez la clé sur une ligne avec npm run settings -- --key FILE',
  'private-key.encrypted':
    'la clé est protégée par une phrase secrète ; retirez-la avec openssl pkcs8 -in key.pem -out plain.pem',
  'private-key.not-private':
    'ceci est la partie publique (un certificat ou une clé publique) ; la clé privée est dans un autre fichier',
  'private-key.not-rsa': 'la clé n’est pas une clé RSA ; le flux JWT de Salesforce n’accepte que RSA',
  'private-key.unreadable': 'ce n’est pas une clé privée : un fichier PEM, ou son contenu en base64, est attendu',
});
