import { defineMessages } from '../../define-messages.ts';
import type { AuditCommandMessages } from '../../types/audit-command.ts';

export const auditCommand = defineMessages<AuditCommandMessages, 'fr'>()({
  'audit-command.description':
    'Demande à HubSpot et à Salesforce ce que devient chaque fiche qui n’a pas encore été synchronisée. Rien n’est écrit.',
  'audit-command.option-env': 'un fichier avec les quatre secrets, comme pour check-install',
  'audit-command.option-object': 'lesquels, séparés par des virgules : {objects} (par défaut : tous)',
  'audit-command.option-segment': 'seulement les membres de ce segment',
  'audit-command.option-owner': 'seulement les fiches de ce propriétaire HubSpot',
  'audit-command.option-format': 'table : chiffres ; csv, jsonl : chaque fiche',
  'audit-command.option-resume':
    'garde dans ce fichier ce qui est fait, et reprend à partir de là à la prochaine exécution',
  'audit-command.help-more': `
Les fiches arrivent dans l’ordre où elles ont été décidées. HubSpot autorise 5 recherches de 200 fiches par seconde :
100 000 fiches prennent environ deux minutes. La progression est écrite sur la sortie d’erreur standard.

Code de sortie : 0 si tout est fait, 1 si l’audit s’est arrêté avant la fin, 2 si des options ou des fichiers sont
inutilisables.`,
  'audit-command.expected-objects': '{objects} attendu',
  'audit-command.expected-digits': 'les chiffres d’un identifiant sont attendus',
  'audit-command.one-object':
    '--object : un seul objet est attendu avec --segment, car un segment porte sur un seul objet',
  'audit-command.file-unwritable': 'impossible à écrire',
  'audit-command.file-not-audit': 'un fichier laissé par un audit antérieur est attendu, ou aucun fichier',
  'audit-command.file-of-another':
    'provient d’un audit avec d’autres options ou paramètres ; indiquez un autre fichier',
  'audit-command.line-not-step': 'une étape d’audit est attendue',
  'audit-command.progress': '{decided} fiches, {rate} par seconde',
  'audit-command.progress-of': '{decided} fiches sur {expected}, {rate} par seconde',
  'audit-command.time-left': ', encore {time} environ',
});
