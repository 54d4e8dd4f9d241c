import type { RulesFileMessages } from '../../../../domain/assignment-rules/index.ts';
import { defineMessages } from '../../define-messages.ts';

export const rulesFile = defineMessages<RulesFileMessages, 'de'>()({
  'rules-file.not-xml': 'kein wohlgeformtes XML: {detail}',
  'rules-file.one-root': 'kein wohlgeformtes XML: ein Wurzelelement erwartet',
  'rules-file.too-deep': 'kein wohlgeformtes XML: Elemente sind zu tief verschachtelt',
  'rules-file.doctype': 'eine Dokumenttypdeklaration ist nicht erlaubt',
  'rules-file.root': '<AssignmentRules> als Wurzelelement erwartet, <{found}> gefunden',
  'rules-file.active': '<active> ist „{found}“; erwartet: true oder false (Regel „{rule}“)',
  'rules-file.assignee-type': '<assignedToType> ist „{type}“; erwartet: User oder Queue (zugewiesen an „{assignee}“)',
  'rules-file.case-rules':
    'die Regel „{rule}“ ist eine Zuordnungsregel für Kundenvorgänge (sie fragt nach {field}); Lead-Zuordnungsregeln erwartet',
  'rules-file.not-an-answer': 'die Antwort von readMetadata erwartet',
  'rules-file.fault': 'Salesforce hat abgelehnt: {detail}',

  'finding.unreachable': {
    one: 'Kein Lead erreicht diesen Eintrag: Eintrag {by:and} nimmt alle seine Leads zuerst.',
    other: 'Kein Lead erreicht diesen Eintrag: Die Einträge {by:and} nehmen alle seine Leads zuerst.',
  },
  'finding.contradiction': 'Kein Lead erreicht diesen Eintrag: Seine Kriterien widersprechen sich.',
  'finding.overlap': {
    one: 'Manche Leads passen zu diesem Eintrag und zu Eintrag {by:and}, der zuerst geprüft wird und sie jemand anderem zuweist.',
    other:
      'Manche Leads passen zu diesem Eintrag und zu den Einträgen {by:and}, die zuerst geprüft werden und sie jemand anderem zuweisen.',
  },
  'finding.no-catch-all':
    'Kein Eintrag nimmt die übrigen Leads: Sie gehen an den Standard-Lead-Inhaber. Fügen Sie einen letzten Eintrag ohne Kriterien hinzu.',
  'finding.inactive-assignee': '{assignee} ist inaktiv und kann keine Leads bekommen.',
  'finding.unknown-assignee': '{assignee} ist nicht in der Liste der Benutzer.',
  'finding.unknown-queue': '{assignee} ist nicht in der Liste der Warteschlangen.',
  'finding.cut-list':
    'Die Liste für {field} endet mit „{ending}“. Salesforce schneidet Werte bei 255 Zeichen ab, der Rest kann also fehlen.',
  'finding.unknown-operation': 'Salesforce hat keinen Operator „{operation}“ (verlangt für {field}).',
});
