import { defineMessages } from '../define-messages.ts';
import type { ReasonMessages } from '../types/why.ts';

export const why = defineMessages<ReasonMessages, 'es'>()({
  'check.connection': '¿Podemos consultar Salesforce?',
  'check.already-synced': '¿Este registro ya está en Salesforce?',
  'check.integration': '¿Está activada la integración de Salesforce?',
  'check.will-sync': '¿Se sincronizará este registro?',
  'check.which-record': '¿Tiene Salesforce ya un registro para él?',
  'check.existing-owner': '¿Se mantiene el propietario de ese registro?',
  'check.owner-match': '¿El propietario de HubSpot es un usuario activo de Salesforce?',
  'check.create-setting': '¿Sabemos en qué se convierten los contactos en Salesforce?',
  'check.lead-rules': '¿Lo toma una regla de asignación de leads?',
  'check.fallback': '¿Lo toma el usuario de la integración?',

  'entry.keeps-owner': 'nadie: el propietario se mantiene',
  'entry.takes-it': 'Se cumplen todos sus criterios.',
  'entry.might-take-it': 'Depende de un valor que no conocemos.',
  'entry.comes-after': 'Tomaría el lead, pero lo toma una entrada anterior.',
  'entry.logic': 'Lógica del filtro: {logic}',
  'finding.user': '{name} ({username})',
  'source.dated': '{publisher}, {year:plain}',
  'source.undated': '{publisher}',
  'object.Lead': 'Lead',
  'object.Contact': 'Contacto',
  'object.Account': 'Cuenta',
  'object.Opportunity': 'Oportunidad',
  'result.owner': '{owner}',
  'result.one-of': '{owners:or}',
  'result.open': '{owners:or}, u otra persona',
  'result.nobody-known': 'un propietario que no podemos nombrar',
  'alternative.named': '{alternative} ({name})',
  'after.not-recorded': 'No se registró ninguna predicción antes de la primera sincronización.',
  'why.checked-against': {
    one: 'Comprobado con {count} sincronización anterior de su cuenta: {percent} % de aciertos.',
    many: 'Comprobado con {count} de sincronizaciones anteriores de su cuenta: {percent} % de aciertos.',
    other: 'Comprobado con {count} sincronizaciones anteriores de su cuenta: {percent} % de aciertos.',
  },
  'after.as-predicted': 'Predijimos {predicted}, y así fue.',
  'after.otherwise': 'Predijimos {predicted}, pero el resultado fue otro.',
  'caveat.sync-is-near':
    'Cambiar el propietario puede iniciar la sincronización: Salesforce puede tener el registro en minutos, y entonces el propietario ya no se elige aquí.',
});
