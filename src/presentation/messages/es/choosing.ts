import { defineMessages } from '../define-messages.ts';
import type { ChoosingMessages } from '../types/choosing.ts';

export const choosing = defineMessages<ChoosingMessages, 'es'>()({
  'note.frozen': 'Congelado en Salesforce: no puede iniciar sesión.',
  'note.partner': 'Un usuario de socio en Salesforce.',
  'note.integration-user': 'El usuario con el que está conectada la integración de HubSpot.',
  'note.case-or-space': 'El nombre o el correo difieren en mayúsculas o espacios, así que es incierto.',
  'note.name-order': 'Salesforce muestra los nombres en el otro orden, así que es incierto.',
  'misfit.queue': 'Una cola, no una persona.',
  'misfit.unreadable': 'Este propietario no se pudo leer en HubSpot.',
  'misfit.no-email': 'Sin correo en HubSpot.',
  'misfit.several': 'Varios usuarios de Salesforce tienen este nombre y este correo: {users:and}.',
  'misfit.not-known': 'No pudimos leer lo suficiente sobre {users:and} en Salesforce.',
  'misfit.archived': 'Desactivado en HubSpot.',
  'misfit.guest': 'Un usuario invitado en Salesforce; los invitados no pueden ser propietarios de registros.',
  'misfit.unsupported-type': 'No es un usuario completo en Salesforce.',
  'misfit.inactive': 'Inactivo en Salesforce.',
  'misfit.names-differ': 'Los nombres difieren: «{hubspot}» en HubSpot, «{salesforce}» en Salesforce.',
  'misfit.emails-differ': 'Los correos difieren: {hubspot} en HubSpot, {salesforce} en Salesforce.',
  'misfit.sandbox-email': 'El correo en este sandbox de Salesforce termina en «.invalid»: {salesforce}.',
  'misfit.nobody': 'Ningún usuario de Salesforce tiene este nombre o este correo.',
  'misfit.headline': '{headline:cap}.',

  'verdict.unknown-owner': 'HubSpot no conoce a este propietario.',
  'verdict.synced': 'La primera sincronización ya pasó, así que un propietario elegido aquí ya no decide.',
  'verdict.fits': 'Esta persona sería el propietario en Salesforce.',
  'verdict.fits-if-it-syncs': 'Esta persona sería el propietario en Salesforce en cuanto se sincronice.',
  'verdict.existing-owner':
    'En Salesforce ya pertenece a {keepers:or}, y ese propietario se mantiene en la primera sincronización. Pide que se reasigne en Salesforce o elige de nuevo después de la sincronización.',
  'verdict.existing-owner-unnamed':
    'Ya tiene un propietario en Salesforce, que se mantiene en la primera sincronización. Pide que se reasigne allí o elige de nuevo después de la sincronización.',
  'verdict.choose-in-field':
    'Elige a {owner} en el campo de abajo. HubSpot guarda al instante y la sincronización puede empezar.',
  'verdict.sync-warning':
    'Cambiar el propietario puede iniciar la sincronización. Salesforce puede tener el registro en minutos, y entonces el propietario ya no se elige aquí.',
  'limit.existing-owner':
    'En Salesforce ya pertenece a {keepers:or}, y ese propietario se mantiene en la primera sincronización, elijas a quien elijas aquí.',
  'limit.existing-owner-unnamed':
    'Ya tiene un propietario en Salesforce, que se mantiene en la primera sincronización, elijas a quien elijas aquí.',
  'limit.users-unread':
    'No podemos decir quién sería el propietario: no se pudieron leer los usuarios de Salesforce. {why}',
  'limit.salesforce-failed': 'No podemos decir quién sería el propietario: {why}',
  'limit.not-connected': 'No podemos decir quién sería el propietario: Salesforce no está conectado.',
  'limit.no-email': 'Elegir un propietario no cambia nada hasta que el contacto tenga un correo.',
  'limit.settings': 'Tu administrador ha desactivado aquí la elección de propietario.',
  'limit.left-out': {
    one: '{count} propietario no aparece en la lista. Busca por nombre o correo.',
    many: '{count} de propietarios no aparecen en la lista. Busca por nombre o correo.',
    other: '{count} propietarios no aparecen en la lista. Busca por nombre o correo.',
  },

  'change.left-to-person.title': 'El propietario se cambia en el campo de HubSpot',
  'change.left-to-person':
    'Tu administrador lo ha dejado al campo de propietario de HubSpot, donde HubSpot guarda en tu nombre. No se ha cambiado nada.',
  'change.left-to-nobody': 'Tu administrador ha desactivado aquí el cambio de propietario. No se ha cambiado nada.',
  'change.already.title': 'Ya es el propietario',
  'change.already': 'No se ha cambiado nada.',
  'change.done.title': '{owner} es ahora el propietario en HubSpot',
  'change.done-syncs':
    'HubSpot lo ha guardado. El cambio inicia la primera sincronización, que lleva el propietario a Salesforce.',
  'change.done-syncs-later':
    'HubSpot lo ha guardado. La primera sincronización llevará el propietario a Salesforce en cuanto el registro se sincronice.',
  'change.undone.title': 'Se ha deshecho el cambio',
  'change.undone': '{owner} vuelve a ser el propietario en HubSpot.',
  'change.undone-nobody': 'El registro no tiene propietario en HubSpot, como antes.',
  'change.owner-changed.title': 'Otra persona ha cambiado el propietario',
  'change.by-set': '{by} ha puesto a {owner}.',
  'change.by-removed': '{by} ha quitado al propietario.',
  'change.by-unknown': 'El propietario ya no es el que viste.',
  'change.theirs': '{what} Tu elección no se ha guardado.',
  'change.theirs-after-ours': '{what} Tu elección se guardó justo antes y ha sido sustituida.',
  'change.both-at-once':
    '{what} Cambiasteis el propietario al mismo tiempo. Tu elección está guardada; habla con esa persona.',
  'change.synced.title': 'El registro se ha sincronizado mientras tanto',
  'change.synced': 'En Salesforce pertenece a {owners:or}. Tu elección no se ha guardado.',
  'change.synced-unread': 'No pudimos leer quién es el propietario en Salesforce. Tu elección no se ha guardado.',
  'change.synced-written-unread':
    'Tu elección se guardó justo después de la sincronización, así que a partir de ahora cuenta el cambio más reciente de cualquiera de los dos lados.',
  'change.synced-written':
    'En Salesforce pertenece a {owners:or}. Tu elección se guardó justo después de la sincronización, así que a partir de ahora cuenta el cambio más reciente de cualquiera de los dos lados.',
  'change.no-longer-matches.title': 'Esta persona no sería el propietario en Salesforce',
  'change.no-longer-matches':
    '{owner} ya no sería el propietario en Salesforce. No se ha cambiado nada. Comprueba de nuevo para ver por qué.',
  'change.not-checked.title': 'No pudimos consultar Salesforce',
  'change.not-checked': '{why} No se ha cambiado nada.',
  'change.not-connected': 'Salesforce no está conectado. No se ha cambiado nada.',
  'change.not-allowed.title': 'HubSpot no permite esto a Owner Preflight',
  'change.not-allowed':
    'Pide a tu administrador que acepte de nuevo los permisos de la aplicación, con acceso de escritura. No se ha cambiado nada.',
  'change.refused.title': 'HubSpot no ha aceptado este propietario',
  'change.refused': '{why} No se ha cambiado nada.',
  'change.not-confirmed.title': 'HubSpot no ha confirmado el cambio',
  'change.not-confirmed':
    'Puede que el propietario se haya guardado. Puedes intentarlo de nuevo sin riesgo: no se guarda dos veces.',
  'refused.invalid-owner': 'A este propietario ya no se le pueden asignar registros.',
  'refused.no-property':
    'La propiedad {property} no existe. Tu administrador puede crearla o corregir «trailProperty» en los ajustes de la aplicación.',
  'refused.validation': 'Puede que una regla de validación de tu cuenta no lo permita.',
  'refused.code': 'El código de HubSpot para el motivo es {code}.',
  'undo.to': 'Deshacer: volver a {owner}',
  'undo.to-nobody': 'Deshacer: volver a sin propietario',
  'by.app': 'Una aplicación',
  'by.salesforce': 'Salesforce',
  'by.workflow': 'Un workflow',
  'by.import': 'Una importación',
  'by.unknown': 'Alguien',
  'trail.changed':
    '{at}, Owner Preflight para {viewer} (usuario {user}): propietario {from} → {to}, propietario previsto en Salesforce {predicted}',
  'trail.taken-back':
    '{at}, Owner Preflight para {viewer} (usuario {user}): propietario {from} → {to}, cambio deshecho',
  'trail.as-the-page-said': '{name}, según la página,',
  'trail.named': '{name}',
  'trail.nobody': 'nadie',
  'trail.somebody': 'alguien',
});
