import type { AdminPageMessages } from '../../types/admin-page.ts';
import { defineMessages } from '../../define-messages.ts';

export const adminPage = defineMessages<AdminPageMessages, 'fr'>()({
  'cost.records': 'Sans ce droit, la carte ne peut pas répondre pour ces fiches.',
  'cost.owners': 'Sans ce droit, la carte ne connaît aucun propriétaire HubSpot et personne ne peut être choisi.',
  'cost.segments': 'Sans ce droit, la carte ne sait pas si un contact est dans le segment d’inclusion.',
  'cost.app-changes':
    'Sans ce droit, l’application n’enregistre aucun propriétaire : chacun utilise le champ de HubSpot.',
  'cost.teams': 'Sans ce droit, il est impossible de choisir des équipes ici.',
  'cost.salesforce': 'Sans ce droit, la carte ne peut rien dire de Salesforce.',
  'cost.existing': 'Sans ce droit, la carte ne sait pas si Salesforce contient déjà la fiche.',
  'cost.queues': 'Sans ce droit, la carte ne peut pas nommer la file d’attente qui reçoit un lead.',
  'cost.rules': 'Sans ce droit, la carte ne sait pas quelle entrée de règle prend un lead.',
  'cost.automation':
    'Sans ce droit, la carte ne peut pas signaler les flux et les déclencheurs qui changent le propriétaire.',
  'cost.fields':
    'Sans ce droit, la carte ne peut pas signaler les champs obligatoires et les listes de sélection qui bloquent la synchronisation.',
  'cost.users': 'Sans ce droit, la carte ne sait pas si un propriétaire HubSpot est un utilisateur Salesforce actif.',
  'cost.frozen': 'Sans ce droit, la carte ne sait pas qui est gelé.',
  'mend.scope-of-app': 'La portée est {scope}. Installez à nouveau l’application et acceptez ses portées.',
  'mend.install-again': 'Installez à nouveau l’application dans HubSpot.',
  'mend.connect-again': 'Connectez à nouveau Salesforce.',
  'health.hubspot-installed': 'Installée le {at:date}.',
  'health.salesforce-none': 'Salesforce n’est pas connecté.',
  'health.salesforce-by-click':
    'Connecté en un clic à {host} (organisation {org}) le {at:date}. Dernier renouvellement de la session : {renewed:datetime}.',
  'health.salesforce-lost':
    'Salesforce refuse l’application depuis le {at:datetime} ({code}). Connectez à nouveau Salesforce.',
  'health.salesforce-own-app': 'Connecté par votre propre External Client App à {host}.',
  'health.salesforce-unused':
    'Votre propre External Client App est configurée : la connexion en un clic n’est donc pas utilisée.',
  'health.scopes-missing': 'Non accordé par HubSpot : {scopes:and}.',
  'health.rules-read': 'Dernière lecture des règles d’attribution de leads : {at:datetime}.',
  'health.rules-never-read': 'Les règles d’attribution de leads n’ont pas encore été lues.',
  'health.users-read': 'Dernière lecture des utilisateurs Salesforce : {at:datetime}.',
  'health.users-never-read': 'Les utilisateurs Salesforce n’ont pas encore été lus.',
  'health.hubspot-calls': {
    one: '{count} requête à HubSpot aujourd’hui (UTC). HubSpot permet à une application 110 requêtes en 10 secondes par compte, sans limite quotidienne.',
    other:
      '{count} requêtes à HubSpot aujourd’hui (UTC). HubSpot permet à une application 110 requêtes en 10 secondes par compte, sans limite quotidienne.',
    many: '{count} de requêtes à HubSpot aujourd’hui (UTC). HubSpot permet à une application 110 requêtes en 10 secondes par compte, sans limite quotidienne.',
  },
  'health.salesforce-calls':
    'Salesforce : {used} requêtes API sur {limit} en 24 heures sont utilisées, toutes applications confondues (état au {at:datetime}).',
  'health.salesforce-calls-unknown': 'Salesforce n’a pas encore indiqué combien de requêtes API sont utilisées.',
  'health.setting-open': 'Personne ne l’a indiqué : la carte ne sait donc pas {open}.',
  'health.changes-for-everybody':
    'L’application enregistre un propriétaire pour toute personne qui peut ouvrir la fiche. Choisissez pour qui elle le peut.',
  'proposal.sure': {
    by: 'level',
    of: { high: 'Certitude élevée', medium: 'Certitude moyenne', low: 'Certitude faible' },
  },
  'proposal.against': 'Fiches qui contredisent : {records:and}.',
  'field.sentence': '{problem:cap}.',
  'field.expected-segment': 'L’identifiant d’un segment (chiffres), ou aucun',
  'field.expected-id': 'Des identifiants tels que HubSpot les écrit : des chiffres',
  'field.expected-api-version': 'Une version d’API telle que 67.0',
  'field.expected-username': 'Nécessaire pour JWT',
  'field.changes-by-app': 'L’application, pour les personnes choisies ci-dessous',
  'page.refused': 'Salesforce n’est pas connecté',
  'page.refused-next':
    'Salesforce n’a pas laissé entrer l’application. Fermez cette fenêtre et connectez-vous à nouveau depuis les paramètres dans HubSpot.',
});
