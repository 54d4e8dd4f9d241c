import { defineMessages } from '../../define-messages.ts';
import type { CliMessages } from '../../types/cli.ts';

export const cli = defineMessages<CliMessages, 'fr'>()({
  'table.lead': 'le lead',
  'table.outcome': 'résultat',
  'table.entry': 'entrée',
  'table.assignee': 'attribué à',
  'table.leads': 'nombre de leads',
  'table.undecided': 'indécis',
  'table.finding': 'constat',
  'table.before': 'avant',
  'table.after': 'après',
  'lead.at-line': 'ligne {line:plain}',
  'outcome.entry': 'entrée',
  'outcome.none': 'aucune',
  'outcome.undecided': 'indécis',
  'outcome.no-active-rule': 'pas de règle active',
  'assignee.nobody': '(non réattribué)',
  'assignee.of-type': { by: 'type', of: { User: '{name} (utilisateur)', Queue: '{name} (file d’attente)' } },
  'assignee.type': { by: 'type', of: { User: 'utilisateur', Queue: 'file d’attente' } },
  'possible.entries': 'entrée {entries:or}',
  'possible.none': 'aucune',
  'hands.entry': 'entrée {entry:plain} : {who}',
  'hands.no-entry': 'aucune entrée',

  'summary.rule': 'Règle : {rule}',
  'summary.no-rule': 'Règle : aucune n’est active',
  'summary.leads': 'Leads : {leads} (pris par une entrée {entry}, par aucune {none}, indécis {undecided})',
  'summary.never-reached': 'Entrées qui n’ont pris aucun lead ici, ni aucun indécis : {entries:and}',
  'summary.never-reached-none': 'Entrées qui n’ont pris aucun lead ici, ni aucun indécis : aucune',
  'summary.unreachable': 'Entrées qui ne peuvent jamais prendre de lead :',
  'summary.unreachable-none': 'Entrées qui ne peuvent jamais prendre de lead : aucune trouvée',
  'summary.unreachable-entry': 'entrée {entry:plain} : {finding}',
  'summary.progress': '{count} leads, {rate} par seconde',
  'checked-rule.title': 'Règle : {rule} (entrées : {entries}, constats : {findings})',
  'changes.title': 'Leads qui changent de propriétaire : {count}',
  'explained.title': {
    by: 'object',
    of: { contact: 'Le contact {id}', company: 'L’entreprise {id}', deal: 'La transaction {id}' },
  },
  'explained.decided-by': 'Ligne {row} de la table de décision ({path})',

  'refused.at': '{place} : {problem}',
  'refused.unreadable': 'lecture impossible ({reason})',
  'unreadable.missing': 'ce fichier n’existe pas',
  'unreadable.directory': 'c’est un dossier ; indiquez un fichier qu’il contient',
  'unreadable.permission': 'pas l’autorisation de le lire',
  'unreadable.other': '{detail}',
  'refused.not-json': 'pas du JSON : {detail}',
  'refused.not-json-lead': 'pas du JSON : {detail} ; un objet JSON de champs de lead est attendu',
  'refused.not-utf8': 'pas de l’UTF-8 ; enregistrez le fichier en UTF-8',
  'refused.not-utf8-soon': 'pas de l’UTF-8 ici ou peu après ; enregistrez le fichier en UTF-8',
  'refused.case-rules': 'règles d’attribution des requêtes ; des règles d’attribution des leads sont attendues',
  'refused.no-rule': 'il n’y a pas de règle « {rule} » ; --rule accepte {names:or}',
  'refused.no-rule-in-file': 'il n’y a pas de règle « {rule} » ; le fichier n’a aucune règle',
  'refused.rules-xml':
    'des règles d’attribution des leads au format XML de métadonnées de Salesforce sont attendues : {problem}',
  'refused.line-too-long': 'plus de {megabytes} Mo ; un lead par ligne est attendu',
  'refused.lead': 'un objet JSON de champs de lead est attendu, trouvé : {found}',
  'refused.field': 'champ « {field} » : un texte, un nombre, un booléen ou null est attendu, trouvé : {found}',
  'refused.field-too-large': 'champ « {field} » : un nombre jusqu’à 1.8e308 est attendu, trouvé : un plus grand',
  'found.type': {
    by: 'type',
    of: {
      array: 'une liste',
      null: 'la valeur null',
      object: 'un objet',
      string: 'un texte',
      number: 'un nombre',
      boolean: 'un booléen',
    },
  },
  'refused.csv-separator': 'des noms de champs séparés par des virgules sont attendus, trouvé : {found}',
  'refused.csv-no-name': 'un nom de champ est attendu dans la colonne {column:plain}, elle est vide',
  'refused.csv-twice': 'la colonne « {name} » figure deux fois',
  'refused.csv-cells': 'autant de cellules que dans l’en-tête sont attendues',
  'refused.csv-open-quote': 'une cellule entre guillemets n’est jamais fermée',
  'refused.csv-stray-quote':
    'un guillemet se trouve là où il n’est pas attendu ; écrivez "" pour un guillemet dans une cellule entre guillemets',
  'refused.csv': 'pas du CSV : {detail}',
  'refused.time': 'une date ISO 8601 est attendue, par exemple 2026-11-24 ou 2026-11-24T09:00:00Z, trouvé : « {text} »',
  'refused.users': 'une liste d’utilisateurs est attendue, ou un objet avec "users" et "queues"',
  'refused.against-leads': '--against et --leads vont ensemble : indiquez les deux ou aucune',
  'refused.two-inputs': '{first} et {second} : une seule peut être l’entrée standard',
  'warned.left-out': {
    by: 'problem',
    of: {
      unknown: '{path} est inconnu et a été ignoré',
      repeated: '{path} figure une seconde fois et a été ignoré',
      'inside-text': '{path} figure dans un texte et a été ignoré',
    },
  },
  'warned.left-out-text': '{what} : {text}',
  'warned.several-active': {
    one: '{count} règle est active ; la première, « {first} », est évaluée',
    many: '{count} règles sont actives ; la première, « {first} », est évaluée',
    other: '{count} règles sont actives ; la première, « {first} », est évaluée',
  },
  'warned.several-named': {
    one: '{count} règle s’appelle « {rule} » ; la première est évaluée',
    many: '{count} règles s’appellent « {rule} » ; la première est évaluée',
    other: '{count} règles s’appellent « {rule} » ; la première est évaluée',
  },
  'warned.entry': 'entrée {entry:plain} : {finding}',
  'warned.none-active': 'aucune règle n’est active ; toutes les règles sont vérifiées',
  'warned.no-rules': 'aucune règle n’est active ; le fichier n’a aucune règle',
  'warned.unknown-settings': 'aucun paramètre ne porte ce nom, ignoré : {names:and}',

  'help.usage': 'Utilisation :',
  'help.arguments': 'Paramètres :',
  'help.options': 'Options disponibles :',
  'help.commands': 'Commandes :',
  'help.default': '(par défaut : {value})',
  'help.choices': '({values:or})',
  'help.option-help': 'affiche cette aide',
  'help.command-help': 'affiche l’aide d’une commande',
  'help.how-to': '(--help affiche les options)',
  'help.option-language': 'langue des textes : {languages} (toute autre : anglais)',
  'help.preflight':
    'Owner Preflight en ligne de commande : essayez à l’avance des règles et des situations à partir de fichiers. Seules audit et les commandes avec --env interrogent HubSpot et Salesforce.',
  'help.option-rules': 'Lead.assignmentRules-meta.xml tel que Salesforce le fournit',
  'help.option-now': 'aujourd’hui pour les dates relatives des règles, ISO 8601, UTC (par défaut : l’horloge)',
  'help.option-created-by':
    'ID ou nom de l’utilisateur de l’intégration, pour les critères sur le créateur et le propriétaire',
  'help.explain':
    'Prévoit qui sera propriétaire d’une fiche dans Salesforce après sa première synchronisation, et montre chaque vérification.',
  'help.explain-situation':
    'situation en JSON : un objet, ou une liste pour une liste de résultats ; « - » lit l’entrée standard',
  'help.explain-format': 'json pour les programmes, table pour les personnes',
  'help.explain-more': `
Le fichier de situation contient les faits d’une fiche : la fiche et le propriétaire HubSpot, les paramètres de
l’application, et ce que Salesforce a répondu. Le résultat nomme la ligne de la table de décision qui a tranché, les
lignes parcourues, les propriétaires prévus (un : celui-ci ; plusieurs : l’un d’eux ; aucun : inconnu), et chaque
vérification avec ce qui la fonde.

Code de sortie : 0 quand chaque situation est expliquée, 2 quand l’entrée ne convient pas ; le message indique le chemin
JSON.

Exemple :
  $ npm run -s preflight -- explain --situation examples/situation.json --format table`,
  'help.simulate':
    'Indique quelle entrée des règles d’attribution des leads prend chaque lead d’un fichier, et pourquoi.',
  'help.simulate-leads': 'leads en lignes JSON ou en CSV ; « - » lit l’entrée standard',
  'help.simulate-rule': 'évalue cette règle, active ou non (par défaut : la règle active)',
  'help.simulate-input': 'forme des leads (par défaut : csv pour un fichier qui finit par .csv, sinon jsonl)',
  'help.simulate-format': 'jsonl pour les programmes, csv pour les tableurs, table pour les personnes',
  'help.simulate-summary':
    'au lieu d’une ligne par lead : leads par entrée et destinataire, et entrées qui n’en ont pris ou n’en prendront aucun',
  'help.simulate-more': `
Leads en lignes JSON : un objet de noms de champs de lead par ligne. Un champ absent est inconnu, null est vide.
Leads en CSV : un en-tête de noms de champs de lead. Une colonne absente est inconnue, une cellule vide est vide.
"$id" est repris ; sinon le résultat indique la ligne. Chaque nouveau lead a aussi une date de création (le moment de la
synchronisation), n’est pas converti, et l’utilisateur de l’intégration en est le créateur et le propriétaire : voir
--created-by.

Une ligne du résultat contient : $id ou line, rule, outcome (entry, none, undecided ou no-active-rule), entry (à partir
de 1), assignee, possible (pour undecided : les entrées qui peuvent encore prendre le lead, 0 si aucune ne le peut), et
trace (chaque entrée essayée, ses critères, la valeur vue et, pour l’inconnu, ce qui trancherait).

Code de sortie : 0 quand chaque lead est évalué, tranché ou non ; 2 quand un fichier est inutilisable : le message
indique fichier, ligne et raison, et les résultats des lignes précédentes sont complets.

Exemple :
  $ npm run -s preflight -- simulate --rules examples/Lead.assignmentRules-meta.xml --leads examples/leads.jsonl`,
  'help.option-sample': 'fiches, propriétaires et organisation en JSON ; « - » lit l’entrée standard',
  'help.option-env': 'ou : les lire dans les deux systèmes, avec les quatre secrets de l’installation dans un fichier',
  'help.option-resume': 'avec --env : où garder ce qui a été recueilli, pour reprendre plus tard',
  'help.detect-settings': 'Propose les paramètres qu’aucune API n’indique, à partir des fiches déjà synchronisées.',
  'help.detect-settings-json': 'les propositions en JSON, et les paramètres à coller',
  'help.detect-settings-more': `
Rien n’est modifié : un administrateur accepte ou non les propositions. La certitude est la borne inférieure de l’intervalle de
Wilson à 95 % des fiches qui concordent : high dès 0,9, medium dès 0,75, low dès 0,4 ; en dessous, et pour moins de 3 fiches,
rien n’est proposé. Avec --json, "settings" contient les valeurs high et medium, au format de docs/reference/settings.md.

Avec --env, fiches et historiques sont lus avec les accès de l’installation ; le fichier est celui de check-install. Seules des
lectures sont envoyées : 7 requêtes par seconde au plus à HubSpot, et 5 recherches. Une commande interrompue reprend avec son
fichier --resume. Il contient des données de fiches ; il est supprimé à la fin.

Code de sortie : 0 si les fiches ont été lues, 2 sinon ; le message nomme le chemin JSON ou le système.

Exemples :
  $ npm run -s preflight -- detect-settings --env .env
  $ npm run -s preflight -- detect-settings --sample examples/sample.json
  $ npm run -s preflight -- detect-settings --sample - --json < examples/sample.json > proposals.json
  $ npm run -s preflight -- backtest --sample examples/sample.json --settings proposals.json`,
  'help.backtest': 'Redécide les premières synchronisations passées et dit combien de prévisions étaient justes.',
  'help.backtest-settings': 'paramètres en JSON (docs/reference/settings.md), ou un résultat de detect-settings --json',
  'help.backtest-since': 'avec --env : seulement les fiches créées dans HubSpot depuis cette date, p. ex. 2026-01-31',
  'help.backtest-limit': 'avec --env : fiches par objet, les plus récentes d’abord',
  'help.backtest-format': 'table pour les personnes, json pour les programmes, csv avec une ligne par fiche',
  'help.backtest-json': 'identique à --format json',
  'help.backtest-more': `
Chaque fiche est décidée avec ce qui était connu à sa première synchronisation : le propriétaire d’alors, les valeurs du lead à
sa création, les utilisateurs et les règles d’aujourd’hui. Une prévision qui nomme un seul propriétaire est juste ou fausse ; avec
plusieurs, ou aucun, elle reste indécise. Les fiches qui ne montrent rien sont comptées par raison et non comparées.

Avec --env, fiches et historiques sont lus avec les accès de l’installation ; le fichier est celui de check-install. Seules des
lectures sont envoyées : 7 requêtes par seconde au plus à HubSpot, et 5 recherches. Une commande interrompue reprend avec son
fichier --resume. Il contient des données de fiches ; il est supprimé à la fin.

Code de sortie : 0 si les fiches ont été lues, 2 sinon ; le message nomme le chemin JSON ou le système.

Exemples :
  $ npm run -s preflight -- backtest --sample examples/sample.json --settings examples/settings.json
  $ npm run -s preflight -- backtest --sample examples/sample.json --settings examples/settings.json --format csv
  $ npm run -s preflight -- backtest --env .env --since 2026-01-01 --limit 5000`,
  'help.audit':
    'Prédit ce que devient chaque fiche qui n’est pas encore synchronisée, en interrogeant HubSpot et Salesforce. Rien n’est écrit.',
  'help.audit-env': 'un fichier avec les quatre secrets de l’installation, comme pour check-install',
  'help.audit-object': 'objets, séparés par des virgules : {objects} (par défaut : tous)',
  'help.audit-segment': 'seulement les membres de ce segment',
  'help.audit-owner': 'seulement les fiches de ce propriétaire HubSpot',
  'help.audit-format': 'table pour les chiffres ; csv ou jsonl pour chaque fiche',
  'help.audit-resume': 'enregistre l’avancement dans ce fichier et reprend à partir de là à la prochaine exécution',
  'help.audit-more': `
Les fiches apparaissent dans l’ordre où elles sont décidées. HubSpot autorise 5 recherches de 200 fiches par seconde :
100 000 fiches prennent donc environ deux minutes. L’avancement s’affiche sur la sortie d’erreur standard.

Code de sortie : 0 si tout est terminé, 1 si l’audit s’est arrêté avant la fin, 2 si les options ou les fichiers sont
inutilisables.

Exemple :
  $ npm run -s preflight -- audit --env secrets.env --object contact --format csv > audit.csv`,
  'help.check-rules':
    'Trouve ce qui ne va pas dans les règles d’attribution des leads : pour les administrateurs, et pour la CI.',
  'help.check-rules-rule': 'vérifie cette règle (par défaut : l’active ; toutes si aucune n’est active)',
  'help.check-rules-users':
    'les utilisateurs de l’organisation en JSON, et ses files d’attente : trouve les destinataires qui ne peuvent pas recevoir de leads',
  'help.check-rules-against': 'une version antérieure des règles : indique les leads qui changent de propriétaire',
  'help.check-rules-leads': 'leads pour --against, comme pour simulate',
  'help.check-rules-json': 'constats et changements en JSON',
  'help.check-rules-more': `
Constats :
  unreachable        des entrées antérieures prennent tous ses leads, ou ses critères se contredisent
  overlap            un lead convient à cette entrée et à une antérieure qui demande les mêmes champs ou moins et
                     l’attribue à quelqu’un d’autre. Une entrée antérieure qui en demande plus, ou dont tous les leads
                     conviennent à la suivante, est une exception avant le cas général, et non un constat
  no-catch-all       des leads peuvent rester pour le propriétaire de leads par défaut
  inactive-assignee  l’entrée attribue à un utilisateur inactif (--users)
  unknown-assignee   l’entrée attribue à un utilisateur ou à une file d’attente absents de la liste (--users)
  cut-list           une liste a été coupée à la limite de Salesforce de 255 caractères
  unknown-operation  Salesforce n’a pas cet opérateur

--users accepte {users}, ou {queues}.
--json affiche {json} ;
entry est null pour un constat sur toute la règle, et changes est présent avec --against.

Code de sortie : 0 quand rien n’est trouvé, 1 quand quelque chose l’est, 2 quand un fichier est inutilisable. Les leads
qui changent de propriétaire ne sont pas des constats.

Exemple :
  $ npm run -s preflight -- check-rules --rules examples/Lead.assignmentRules-meta.xml`,
});
