import type { RulesFileMessages } from '../../../../domain/assignment-rules/index.ts';
import { defineMessages } from '../../define-messages.ts';

export const rulesFile = defineMessages<RulesFileMessages, 'fr'>()({
  'rules-file.not-xml': 'XML mal formé : {detail}',
  'rules-file.one-root': 'XML mal formé : un seul élément racine attendu',
  'rules-file.too-deep': 'XML mal formé : éléments trop imbriqués',
  'rules-file.doctype': 'une déclaration de type de document n’est pas permise',
  'rules-file.root': '<AssignmentRules> attendu comme élément racine, <{found}> trouvé',
  'rules-file.active': '<active> vaut « {found} » ; true ou false attendu (règle « {rule} »)',
  'rules-file.assignee-type': '<assignedToType> vaut « {type} » ; User ou Queue attendu (attribué à « {assignee} »)',
  'rules-file.case-rules':
    'la règle « {rule} » est une règle d’attribution de requêtes (elle demande {field}) ; règles d’attribution des leads attendues',
  'rules-file.not-an-answer': 'la réponse de readMetadata est attendue',
  'rules-file.fault': 'Salesforce a refusé : {detail}',

  'finding.unreachable': {
    one: 'Aucun lead n’atteint cette entrée : l’entrée {by:and} prend d’abord tous ses leads.',
    many: 'Aucun lead n’atteint cette entrée : les entrées {by:and} prennent d’abord tous ses leads.',
    other: 'Aucun lead n’atteint cette entrée : les entrées {by:and} prennent d’abord tous ses leads.',
  },
  'finding.contradiction': 'Aucun lead n’atteint cette entrée : ses critères se contredisent.',
  'finding.overlap': {
    one: 'Certains leads correspondent à cette entrée et à l’entrée {by:and}, qui est essayée avant et les attribue à quelqu’un d’autre.',
    many: 'Certains leads correspondent à cette entrée et aux entrées {by:and}, qui sont essayées avant et les attribuent à quelqu’un d’autre.',
    other:
      'Certains leads correspondent à cette entrée et aux entrées {by:and}, qui sont essayées avant et les attribuent à quelqu’un d’autre.',
  },
  'finding.no-catch-all':
    'Aucune entrée ne prend les leads restants : ils vont au propriétaire de leads par défaut. Ajoutez une dernière entrée sans critère.',
  'finding.inactive-assignee': '{assignee} est inactif et ne peut pas recevoir de leads.',
  'finding.unknown-assignee': '{assignee} n’est pas dans la liste des utilisateurs.',
  'finding.unknown-queue': '{assignee} n’est pas dans la liste des files d’attente.',
  'finding.cut-list':
    'La liste de {field} se termine par « {ending} ». Salesforce coupe les valeurs à 255 caractères ; la suite manque peut-être.',
  'finding.unknown-operation': 'Salesforce n’a pas d’opérateur « {operation} » (demandé pour {field}).',
});
