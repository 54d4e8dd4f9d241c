import type { EvidenceMessages } from '../../../../domain/evidence/messages.ts';
import { defineMessages } from '../../define-messages.ts';

export const evidence = defineMessages<EvidenceMessages, 'es'>()({
  'evidence.no-records': 'Ningún registro de la muestra lo indica.',
  'evidence.not-enough': {
    one: 'Solo {count} registro de la muestra lo indica. No es suficiente.',
    many: 'Los {count} registros que podrían indicarlo son muy pocos o difieren demasiado.',
    other: 'Los {count} registros que podrían indicarlo son muy pocos o difieren demasiado.',
  },
  'evidence.since': 'Esto cambió: solo cuentan los registros desde el {at:date}.',
  'evidence.fits-equally': 'Encajan igual de bien, o casi: {others:and}.',
  'evidence.integration-user':
    'De {count} registros que la sincronización creó en Salesforce, {support} los creó {name}.',
  'evidence.contacts-became-leads': 'De {count} contactos sincronizados, {support} se convirtieron en leads.',
  'evidence.contacts-became-contacts':
    'De {count} contactos sincronizados, {support} se convirtieron en contactos de Salesforce.',
  'evidence.companies-synced': {
    one: '{count} empresa se sincronizó con Salesforce. Una basta como prueba.',
    many: '{count} empresas se sincronizaron con Salesforce.',
    other: '{count} empresas se sincronizaron con Salesforce.',
  },
  'evidence.deals-synced': {
    one: '{count} negocio se sincronizó con Salesforce. Uno basta como prueba.',
    many: '{count} negocios se sincronizaron con Salesforce.',
    other: '{count} negocios se sincronizaron con Salesforce.',
  },
  'evidence.companies-silent': {
    one: 'La única empresa no se sincronizó.',
    many: 'Ninguna de {count} empresas se sincronizó. Es un indicio débil: una empresa también se queda atrás cuando ninguno de sus contactos cumple las condiciones.',
    other:
      'Ninguna de {count} empresas se sincronizó. Es un indicio débil: una empresa también se queda atrás cuando ninguno de sus contactos cumple las condiciones.',
  },
  'evidence.deals-silent': {
    one: 'El único negocio no se sincronizó.',
    many: 'Ninguno de {count} negocios se sincronizó.',
    other: 'Ninguno de {count} negocios se sincronizó.',
  },
  'evidence.stopped-syncing': {
    one: 'El registro más reciente, creado después del {at:date}, no se sincronizó.',
    many: 'Pero ninguno de los {count} registros creados después del {at:date} se sincronizó.',
    other: 'Pero ninguno de los {count} registros creados después del {at:date} se sincronizó.',
  },
  'evidence.segment':
    'El segmento {segment} contenía {synced} de {syncedAll} contactos cuando se sincronizaron. De {leftOutAll} que no se sincronizaron, no contiene {leftOut}.',
  'evidence.no-segment':
    'Ningún segmento explica qué contactos se sincronizan: {synced} se sincronizaron y {leftOutAll} con correo electrónico no.',
  'evidence.default-lead-owner': 'De {count} leads que ninguna entrada de las reglas toma, {support} fueron a {name}.',
  'evidence.field-mapping': '{field} coincidía con la propiedad {property} en {support} de {count} leads.',
  'evidence.one-value-only': '{field} apenas varía, así que un valor fijo también lo explicaría.',
  'evidence.fixed-value': '{field} era «{value}» en {support} de {count} leads.',
  'evidence.property-explains': 'La propiedad {property} lo explica igual de bien.',
  'evidence.rules-ran': 'De {count} leads que toma una entrada de las reglas, {support} fueron a su destinatario.',
  'evidence.rules-did-not-run':
    'De {count} leads que toma una entrada de las reglas, {support} se quedaron con quien los creó.',

  'backtest.not-comparable.not-synced': 'No se ha sincronizado.',
  'backtest.not-comparable.from-salesforce': 'Vino de Salesforce.',
  'backtest.not-comparable.deleted-since': 'Su registro de Salesforce ya no existe.',
  'backtest.not-comparable.existed-before': 'El registro de Salesforce existía antes de la primera sincronización.',
  'backtest.not-comparable.history-not-tracked':
    'Salesforce no indica su primer propietario: no se lleva el historial.',
  'backtest.not-comparable.user-inactive':
    'Su propietario de HubSpot está inactivo hoy, y no se sabe si entonces estaba activo.',
  'backtest.not-comparable.other-integration-user': 'Lo creó un usuario distinto del usuario de la integración.',
  'backtest.not-comparable.rules-changed': 'Las reglas de asignación de leads cambiaron después de crearlo.',
  'backtest.undecided.several-owners': 'Eran posibles varios propietarios.',
  'backtest.undecided.nobody-named': 'No se pudo nombrar a ningún propietario.',
  'backtest.undecided.open-end': 'También era posible otra persona.',
  'backtest.cause.other-object': 'Se convirtió en un objeto distinto del que indican los ajustes.',
  'backtest.cause.owner-changed-near-sync': 'El propietario de HubSpot cambió a pocos minutos de la sincronización.',
  'backtest.cause.near-miss-matched':
    'El usuario que lo recibió tiene solo el nombre o solo el correo del propietario de HubSpot.',
  'backtest.cause.match-not-taken': 'Se asignó como si no tuviera propietario de HubSpot.',
  'backtest.cause.automation': 'Puede que un flujo o un desencadenador haya definido el propietario.',
  'backtest.cause.rules-did-not-run':
    'El usuario de la integración se lo quedó: las reglas de asignación de leads no se ejecutaron.',
  'backtest.cause.default-lead-owner': 'Revisa el propietario de leads predeterminado en los ajustes.',
  'backtest.cause.unexplained': 'Nada en la muestra lo explica.',
});
