import type { RulesFileMessages } from '../../../../domain/assignment-rules/index.ts';
import { defineMessages } from '../../define-messages.ts';

export const rulesFile = defineMessages<RulesFileMessages, 'nl'>()({
  'rules-file.not-xml': 'geen geldige XML: {detail}',
  'rules-file.one-root': 'geen geldige XML: één hoofdelement verwacht',
  'rules-file.too-deep': 'geen geldige XML: elementen zijn te diep genest',
  'rules-file.doctype': 'een documenttypedeclaratie is niet toegestaan',
  'rules-file.root': '<AssignmentRules> als hoofdelement verwacht, <{found}> gevonden',
  'rules-file.active': '<active> is ‘{found}’; true of false verwacht (regel ‘{rule}’)',
  'rules-file.assignee-type': '<assignedToType> is ‘{type}’; User of Queue verwacht (toegewezen aan ‘{assignee}’)',
  'rules-file.case-rules':
    'de regel ‘{rule}’ is een toewijzingsregel voor cases (ze vraagt naar {field}); leadtoewijzingsregels verwacht',
  'rules-file.not-an-answer': 'het antwoord van readMetadata verwacht',
  'rules-file.fault': 'Salesforce weigerde: {detail}',

  'finding.unreachable': {
    one: 'Geen lead bereikt deze vermelding: vermelding {by:and} neemt al haar leads eerst.',
    other: 'Geen lead bereikt deze vermelding: vermeldingen {by:and} nemen al haar leads eerst.',
  },
  'finding.contradiction': 'Geen lead bereikt deze vermelding: de criteria spreken elkaar tegen.',
  'finding.overlap': {
    one: 'Sommige leads passen bij deze vermelding en bij vermelding {by:and}, die eerst komt en ze aan iemand anders toewijst.',
    other:
      'Sommige leads passen bij deze vermelding en bij vermeldingen {by:and}, die eerst komen en ze aan iemand anders toewijzen.',
  },
  'finding.no-catch-all':
    'Geen vermelding neemt de leads die overblijven: die gaan naar de standaardleadeigenaar. Voeg een laatste vermelding zonder criteria toe.',
  'finding.inactive-assignee': '{assignee} is inactief en kan geen leads krijgen.',
  'finding.unknown-assignee': '{assignee} staat niet in de lijst van gebruikers.',
  'finding.unknown-queue': '{assignee} staat niet in de lijst van wachtrijen.',
  'finding.cut-list':
    'De lijst voor {field} eindigt op ‘{ending}’. Salesforce kapt waarden af op 255 tekens, dus de rest kan ontbreken.',
  'finding.unknown-operation': 'Salesforce kent de bewerking ‘{operation}’ niet (gevraagd voor {field}).',
});
