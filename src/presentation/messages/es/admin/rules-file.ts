import type { RulesFileMessages } from '../../../../domain/assignment-rules/index.ts';
import { defineMessages } from '../../define-messages.ts';

export const rulesFile = defineMessages<RulesFileMessages, 'es'>()({
  'rules-file.not-xml': 'XML mal formado: {detail}',
  'rules-file.one-root': 'XML mal formado: se esperaba un único elemento raíz',
  'rules-file.too-deep': 'XML mal formado: elementos con demasiados niveles',
  'rules-file.doctype': 'no se admite una declaración de tipo de documento',
  'rules-file.root': 'se esperaba <AssignmentRules> como elemento raíz y se encontró <{found}>',
  'rules-file.active': '<active> es «{found}»; se esperaba true o false (regla «{rule}»)',
  'rules-file.assignee-type': '<assignedToType> es «{type}»; se esperaba User o Queue (asignado a «{assignee}»)',
  'rules-file.case-rules':
    'la regla «{rule}» es una regla de asignación de casos (pide {field}); se esperaban reglas de asignación de leads',
  'rules-file.not-an-answer': 'se esperaba la respuesta de readMetadata',
  'rules-file.fault': 'Salesforce lo rechazó: {detail}',

  'finding.unreachable': {
    one: 'Ningún lead llega a esta entrada: la entrada {by:and} toma antes todos sus leads.',
    many: 'Ningún lead llega a esta entrada: las entradas {by:and} toman antes todos sus leads.',
    other: 'Ningún lead llega a esta entrada: las entradas {by:and} toman antes todos sus leads.',
  },
  'finding.contradiction': 'Ningún lead llega a esta entrada: sus criterios se contradicen.',
  'finding.overlap': {
    one: 'Algunos leads encajan en esta entrada y en la entrada {by:and}, que se prueba antes y los asigna a otra persona.',
    many: 'Algunos leads encajan en esta entrada y en las entradas {by:and}, que se prueban antes y los asignan a otra persona.',
    other:
      'Algunos leads encajan en esta entrada y en las entradas {by:and}, que se prueban antes y los asignan a otra persona.',
  },
  'finding.no-catch-all':
    'Ninguna entrada toma los leads restantes: van al propietario de leads predeterminado. Añade una última entrada sin criterios.',
  'finding.inactive-assignee': '{assignee} está inactivo y no puede recibir leads.',
  'finding.unknown-assignee': '{assignee} no está en la lista de usuarios.',
  'finding.unknown-queue': '{assignee} no está en la lista de colas.',
  'finding.cut-list':
    'La lista de {field} termina en «{ending}». Salesforce corta los valores a los 255 caracteres, así que puede faltar el resto.',
  'finding.unknown-operation': 'Salesforce no tiene el operador «{operation}» (pedido para {field}).',
});
