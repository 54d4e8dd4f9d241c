import type { PredictionMessages } from '../../../domain/prediction/index.ts';
import { defineMessages } from '../define-messages.ts';

export const prediction = defineMessages<PredictionMessages, 'es'>()({
  'match.unset': 'No hay propietario en HubSpot.',
  'match.unreadable': 'No se pudo leer el propietario de HubSpot.',
  'match.queue': 'El propietario de HubSpot es una cola.',
  'match.no-email': 'El propietario de HubSpot no tiene correo con el que comparar.',
  'match.exact':
    'El propietario de HubSpot es un usuario activo de Salesforce: nombre y correo son iguales en ambos sistemas.',
  'match.several': 'Varios usuarios activos de Salesforce tienen el nombre y el correo del propietario de HubSpot.',
  'match.not-known':
    'El propietario de HubSpot puede ser un usuario de Salesforce, pero no se pudo leer lo suficiente sobre ese usuario.',
  'match.case-or-space':
    'Un usuario de Salesforce tiene el nombre y el correo del propietario de HubSpot, salvo mayúsculas o espacios.',
  'match.name-order':
    'Un usuario de Salesforce tiene el correo del propietario de HubSpot y el mismo nombre en el otro orden.',
  'match.frozen':
    'El propietario de HubSpot es un usuario activo de Salesforce, pero congelado: no puede iniciar sesión.',
  'match.partner': 'El propietario de HubSpot es un usuario de socio activo en Salesforce.',
  'match.others-inactive':
    'El propietario de HubSpot es un usuario activo de Salesforce. Otros con el mismo nombre y correo están inactivos.',
  'match.integration-user': 'El propietario de HubSpot es el usuario con el que HubSpot está conectado a Salesforce.',
  'match.archived-maybe':
    'El propietario de HubSpot está desactivado. {users:or} tiene el mismo correo en Salesforce y quizá cuente como coincidencia.',
  'match.archived-nobody':
    'El propietario de HubSpot está desactivado y ningún usuario activo de Salesforce tiene el mismo correo.',
  'match.guest':
    'El propietario de HubSpot coincide con un usuario invitado de Salesforce. Los invitados no pueden ser propietarios de registros.',
  'match.unsupported-type':
    'El usuario de Salesforce con el nombre y el correo del propietario de HubSpot es de un tipo que HubSpot no reconoce.',
  'match.inactive': 'El propietario de HubSpot está inactivo en Salesforce.',
  'match.accents-or-nickname':
    'Los nombres difieren en acentos o en una forma corta: en HubSpot pone {owner}, en Salesforce {users:or}.',
  'match.sandbox-email': 'En Salesforce, el correo de {users:or} termina en «.invalid», como en un sandbox.',
  'match.plus-address-or-alias':
    '{users:or} tiene el mismo nombre en Salesforce, pero los correos difieren en una parte «+» o en el dominio.',
  'match.email-only':
    'El correo es el mismo, pero los nombres difieren: en HubSpot pone {owner}, en Salesforce {users:or}.',
  'match.name-only': '{users:or} tiene el mismo nombre en Salesforce, pero otro correo.',
  'match.none': 'Ningún usuario activo de Salesforce tiene el nombre y el correo del propietario de HubSpot.',
  'match.users-unreadable':
    'No se pudieron leer los usuarios de Salesforce, así que no se pudo buscar al propietario de HubSpot.',

  'connection.answered': 'Salesforce respondió a todo.',
  'connection.partly': 'Salesforce no respondió a todo. Falta: {questions:and}.',
  'connection.not-connected': 'Owner Preflight no está conectado a Salesforce.',
  'connection.unavailable': 'No se pudo consultar Salesforce.',
  'synced.no-id': 'El registro aún no tiene ID de Salesforce: su primera sincronización está por llegar.',
  'synced.deleted': 'Según HubSpot, el registro de Salesforce se eliminó.',
  'synced.not-found': 'El registro está vinculado a uno que ya no existe en Salesforce.',
  'synced.owner': 'La primera sincronización ya pasó, y este es el propietario que Salesforce muestra ahora.',
  'synced.owner-not-read': 'La primera sincronización ya pasó, pero no se pudo leer el propietario en Salesforce.',
  'integration.on': 'La integración de Salesforce de HubSpot está activada.',
  'integration.off': 'La integración de Salesforce de HubSpot no está instalada.',
  'integration.paused': 'La integración de Salesforce de HubSpot está en pausa.',
  'integration.unknown': 'Suponemos que la integración de Salesforce de HubSpot está activada.',
  'sync.no-email': 'El contacto no tiene correo. HubSpot solo sincroniza los contactos que lo tienen.',
  'sync.no-segment': 'No hay segmento de inclusión: se sincroniza todo contacto que tenga correo.',
  'sync.member': 'El contacto está en el segmento de inclusión.',
  'sync.not-member': 'El contacto no está en el segmento de inclusión.',
  'sync.not-member-but-exists':
    'El contacto no está en el segmento de inclusión. La persona ya está en Salesforce, pero HubSpot no envía cambios.',
  'sync.segment-unknown': 'No sabemos si hay un segmento de inclusión. Suponemos que el contacto se sincroniza.',
  'sync.company-off': 'La sincronización de empresas está desactivada.',
  'sync.company-unknown': 'No sabemos si la sincronización de empresas está activada. Suponemos que sí.',
  'sync.company-new':
    'Tu cuenta usa la nueva sincronización de empresas de HubSpot. No está documentado cómo encuentra las cuentas, así que esto es una estimación.',
  'sync.company-not-member': 'La empresa no está en el segmento de inclusión de empresas.',
  'sync.company-qualifies': 'Uno de los contactos de la empresa permite que se sincronice.',
  'sync.company-no-contacts': 'La empresa no tiene contactos, así que no se crea ninguna cuenta.',
  'sync.company-all-leads':
    'Todos los contactos de la empresa se sincronizan con leads de Salesforce, así que no se crea ninguna cuenta.',
  'sync.company-none-in-segment': 'Ningún contacto de la empresa está en el segmento de inclusión.',
  'sync.company-contacts-unknown':
    'No sabemos si algún contacto de la empresa permite que se sincronice. Suponemos que sí.',
  'sync.deal-off': 'La sincronización de negocios está desactivada.',
  'sync.deal-on': 'La sincronización de negocios está activada.',
  'sync.deal-unknown': 'No sabemos si la sincronización de negocios está activada. Suponemos que sí.',
  'sync.fields-missing': 'Salesforce necesita un valor para {fields:and}, y no lo hay.',
  'sync.value-not-listed': '«{value}» no está en la lista de valores de Salesforce para {field}.',
  'record.unreadable': 'No pudimos comprobar si el registro ya existe en Salesforce.',
  'record.none': 'Salesforce no tiene ningún lead ni contacto con este correo.',
  'record.one-lead': 'Salesforce tiene un lead con este correo, cuyo propietario es {owner}.',
  'record.one-contact': 'Salesforce tiene un contacto con este correo, cuyo propietario es {owner}.',
  'record.several-same-owner': {
    one: 'Salesforce tiene {count} registro con este correo, cuyo propietario es {owner}.',
    many: 'Salesforce tiene {count} de registros con este correo, todos de {owner}.',
    other: 'Salesforce tiene {count} registros con este correo, todos de {owner}.',
  },
  'record.several-owners': {
    one: 'Salesforce tiene {count} registro con este correo.',
    many: 'Salesforce tiene {count} de registros con este correo. HubSpot se sincroniza con uno de ellos.',
    other: 'Salesforce tiene {count} registros con este correo. HubSpot se sincroniza con uno de ellos.',
  },
  'record.only-converted': 'Salesforce solo tiene un lead convertido con este correo, y ningún contacto.',
  'record.conversion-unknown':
    'Salesforce tiene un lead con este correo, de {owner}. No pudimos leer si está convertido.',
  'record.account': 'Uno de los contactos de la empresa pertenece a una cuenta de {owner}.',
  'record.accounts-several-owners': {
    one: 'Los contactos de la empresa pertenecen a {count} cuenta.',
    many: 'Los contactos de la empresa pertenecen a {count} de cuentas. HubSpot se sincroniza con una de ellas.',
    other: 'Los contactos de la empresa pertenecen a {count} cuentas. HubSpot se sincroniza con una de ellas.',
  },
  'record.no-account':
    'Ningún contacto de la empresa lleva a una cuenta, así que se crea una nueva, aunque exista una con el mismo nombre.',
  'record.deal': 'HubSpot no busca una oportunidad existente: crea una nueva.',
  'existing.active':
    'El registro ya tiene un propietario activo en Salesforce, que se mantiene en la primera sincronización.',
  'existing.queue': 'El lead ya está en una cola de Salesforce y se queda allí.',
  'existing.inactive': 'El registro ya tiene un propietario en Salesforce, que está inactivo.',
  'existing.activity-unknown':
    'El registro ya tiene un propietario en Salesforce. No pudimos leer si ese usuario está activo.',
  'create.setting-unknown': 'No sabemos si tu cuenta de HubSpot crea leads o contactos en Salesforce.',
  'fallback.integration-user':
    'Los registros nuevos sin propietario coincidente van al usuario con el que HubSpot está conectado.',
  'fallback.integration-user-unnamed':
    'Los registros nuevos sin propietario coincidente van al usuario con el que HubSpot está conectado. No sabemos quién es.',
  'rules.unreadable': 'Deciden tus reglas de asignación de leads, pero no se pudieron leer.',
  'rules.none':
    'Tu Salesforce no tiene ninguna regla de asignación de leads, así que el propietario es quien crea el lead.',
  'rules.none-active': 'Tu Salesforce tiene reglas de asignación de leads, pero ninguna está activa.',
  'rules.entry': 'La entrada {entry} de la regla «{rule}» toma el lead.',
  'rules.entry-inactive':
    'La entrada {entry} de la regla «{rule}» toma el lead, pero la persona que nombra está inactiva.',
  'rules.entry-not-read':
    'La entrada {entry} de la regla «{rule}» toma el lead. No pudimos leer si la persona que nombra está activa.',
  'rules.entry-keeps-owner': 'La entrada {entry} de la regla «{rule}» toma el lead y no cambia su propietario.',
  'rules.shipped': 'La regla de ejemplo de Salesforce está activa. Asigna todos los leads a una sola persona.',
  'rules.no-entry':
    'Ninguna entrada de la regla «{rule}» toma el lead, así que va al propietario de leads predeterminado.',
  'rules.undecided': 'No podemos decir qué entrada de la regla «{rule}» toma el lead. Posibles: {entries:or}.',
  'rules.undecided-or-none':
    'No podemos decir qué entrada de la regla «{rule}» toma el lead. Posibles: {entries:or}, o ninguna.',
  'rules.one-left':
    'Todas las entradas de la regla «{rule}» que pueden tomar el lead nombran al mismo propietario. Posibles: {entries:or}.',
  'rules.round-robin': 'La regla «{rule}» reparte los leads por turnos.',
  'rules.left-out': 'Hemos dejado fuera partes de la regla que no conocemos: {elements:and}.',

  'or.email-user': '{owner}, si a HubSpot le basta con el mismo correo',
  'or.matched-user': '{owner}, si HubSpot escribe su propio propietario',
  'or.matched-user-unknown': 'el usuario de Salesforce que corresponde al propietario de HubSpot, si existe',
  'or.maybe-user': '{owner}, si HubSpot considera que este usuario es la misma persona',
  'or.by-rules': '{owner}, según tus reglas de asignación de leads',
  'or.by-rules-unknown': 'quien elijan tus reglas de asignación de leads',
  'or.integration-user': '{owner}, con quien HubSpot está conectado',
  'or.integration-user-unnamed': 'el usuario con el que HubSpot está conectado',
  'or.default-owner': '{owner}, como propietario de leads predeterminado',
  'or.default-owner-unnamed': 'el propietario de leads predeterminado',
  'or.inactive-stays': '{owner}, aunque inactivo, sigue siendo el propietario',
  'or.existing-stays': '{owner} sigue siendo el propietario',
  'or.queue': 'la cola {owner}',
  'or.as-lead': '{owner}, si se crea un lead',
  'or.as-contact': '{owner}, si se crea un contacto',
  'or.as-lead-unknown': 'otra persona, si se crea un lead',
  'or.as-contact-unknown': 'otra persona, si se crea un contacto',
  'or.new-record': '{owner}, si se crea un registro nuevo',
  'or.new-record-unknown': 'otra persona, si se crea un registro nuevo',
  'or.entry': '{owner}, si la entrada {entry} de la regla toma el lead',
  'or.inactive-assignee': '{owner}, aunque esté inactivo',
  'or.rules-on-update': 'tus reglas de asignación de leads eligen a otra persona',
  'or.sync-error': 'un error de sincronización en lugar de un propietario',

  'do.assign-to-me': 'Asígnatelo: tú serías el propietario en Salesforce.',
  'do.choose-matching-owner': 'Elige un propietario cuyo nombre y correo sean iguales en HubSpot y Salesforce.',
  'do.choose-active-owner': 'Elige un propietario que esté activo en HubSpot y Salesforce.',
  'do.choose-owner-with-email': 'Elige un propietario que tenga correo en HubSpot.',
  'do.choose-who-can-log-in': 'Elige un propietario que pueda iniciar sesión en Salesforce.',
  'do.choose-rep': 'Elige a un comercial como propietario en lugar del usuario con el que HubSpot está conectado.',
  'do.choose-person': 'Elige a una persona como propietario en lugar de una cola.',
  'do.choose-before-joining': 'Elige ahora al propietario correcto, antes de que el registro empiece a sincronizarse.',
  'do.change-in-salesforce': 'Cambia el propietario en Salesforce a {owner}.',
  'do.change-in-salesforce-any': 'Cambia el propietario en Salesforce.',
  'do.check-converted': 'Comprueba el correo del contacto que surgió del lead.',
  'do.merge-duplicates': 'Combina los duplicados en Salesforce antes de que el registro se sincronice.',
  'do.keep-one-account': 'Asocia la empresa solo con contactos de una única cuenta de Salesforce.',
  'do.fix-email': 'Usa el mismo correo para {owner} en ambos sistemas.',
  'do.fix-email-unless':
    'Usa el mismo correo para {owner} en ambos sistemas, salvo que tu empresa los mantenga separados a propósito.',
  'do.fix-name': 'Usa el mismo nombre para {owner} en ambos sistemas.',
  'do.fix-name-unless':
    'Usa el mismo nombre para {owner} en ambos sistemas, salvo que tu empresa los mantenga separados a propósito.',
  'do.make-identical':
    'Escribe el nombre y el correo de {owner} exactamente igual en ambos sistemas. En HubSpot pone {hubspot}, en Salesforce {salesforce}.',
  'do.make-identical-unless':
    'Escribe el nombre y el correo de {owner} exactamente igual en ambos sistemas, salvo que tu empresa los mantenga separados a propósito. En HubSpot pone {hubspot}, en Salesforce {salesforce}.',
  'do.add-email': 'Añade el correo del contacto, después de definir el propietario.',
  'do.fill-fields': 'Rellena {fields:and}, después de definir el propietario.',
  'do.correct-value': 'Cambia {field} de «{value}» a un valor que Salesforce tenga en su lista.',
  'do.retry': 'Inténtalo de nuevo en un minuto.',
  'do.set-setting': {
    by: 'setting',
    of: {
      integration: 'Indica en los ajustes de la aplicación si la integración de Salesforce de HubSpot está activada.',
      contactsBecome:
        'Indica en los ajustes de la aplicación si los contactos nuevos se convierten en leads o en contactos en Salesforce.',
      companySync:
        'Indica en los ajustes de la aplicación si la sincronización de empresas está activada, y cuál: clásica o nueva.',
      dealSync: 'Indica en los ajustes de la aplicación si la sincronización de negocios está activada.',
      inclusion: 'Indica en los ajustes de la aplicación el segmento de inclusión, o que no hay ninguno.',
      companyContacts:
        'Indica en los ajustes de la aplicación el segmento de inclusión y en qué se convierten los contactos nuevos.',
      companyInclusion:
        'Indica en los ajustes de la aplicación el segmento de inclusión de empresas, o que no hay ninguno.',
      integrationUser: 'Indica en los ajustes de la aplicación con qué usuario de Salesforce está conectado HubSpot.',
      defaultLeadOwner:
        'Indica en los ajustes de la aplicación el propietario de leads predeterminado. Está en la configuración de leads de Salesforce.',
    },
  },
  'do.turn-on': {
    by: 'setting',
    of: {
      integration: 'Instala la integración de Salesforce de HubSpot.',
      companySync: 'Activa la sincronización de empresas en la integración de Salesforce de HubSpot.',
      dealSync: 'Activa la sincronización de negocios en la integración de Salesforce de HubSpot.',
    },
  },
  'do.resume-integration': 'Reanuda la integración de Salesforce de HubSpot.',
  'do.connect-salesforce': 'Conecta Owner Preflight a Salesforce.',
  'do.sign-in-salesforce': 'Renueva el inicio de sesión de la aplicación en Salesforce en su configuración.',
  'do.grant-read': {
    by: 'question',
    of: {
      owner: 'Permite que la aplicación lea los propietarios de HubSpot.',
      users: 'Permite que Owner Preflight lea los usuarios de Salesforce.',
      'user-types': 'Permite que Owner Preflight lea el tipo, el correo y el estado de los usuarios de Salesforce.',
      'user-names': 'Permite que Owner Preflight lea los nombres y apellidos de los usuarios de Salesforce.',
      assignees: 'Permite que Owner Preflight lea los usuarios que nombran tus reglas de asignación de leads.',
      matches: 'Permite que Owner Preflight lea los leads, contactos y cuentas de Salesforce.',
      conversion: 'Permite que Owner Preflight lea si los leads de Salesforce están convertidos.',
      linkedRecord: 'Permite que Owner Preflight lea el registro vinculado en Salesforce.',
      queues: 'Permite que Owner Preflight lea las colas de Salesforce.',
      leadRules:
        'Permite que Owner Preflight lea tus reglas de asignación de leads, o pégalas en los ajustes de la aplicación.',
    },
  },
  'do.grant-owner-read': 'Permite que la aplicación lea los propietarios de HubSpot.',
  'do.paste-rules':
    'Permite que Owner Preflight lea tus reglas de asignación de leads, o pégalas en los ajustes de la aplicación.',
  'do.join-segment': 'Añade el registro al segmento de inclusión, después de definir el propietario.',
  'do.associate-contact':
    'Asocia un contacto que se sincronice con un contacto de Salesforce, o sincroniza la empresa manualmente.',
  'do.deduplicate-user': 'Desactiva o cambia el nombre de todos los usuarios de Salesforce menos uno: {users:and}.',
  'do.reactivate-assignee': 'Nombra a alguien activo en lugar de {owner} en la regla de asignación de leads.',
  'do.change-after-sync': 'Vuelve a definir el propietario en HubSpot después de la primera sincronización.',
  'do.check-salesforce-card':
    'Mira la tarjeta de Salesforce de este registro en HubSpot y vuelve a sincronizarlo desde allí.',
  'do.nothing': 'No hay que hacer nada.',

  'caveat.before-save':
    'Estas automatizaciones se ejecutan antes de que Salesforce guarde el registro y pueden definir el propietario: {names:and}. Una regla de asignación de leads todavía puede sobrescribirlo.',
  'caveat.after-save':
    'Estas automatizaciones se ejecutan después de que Salesforce guarde el registro y pueden cambiar el propietario: {names:and}.',
  'caveat.automation-unread':
    'Si un flujo o un desencadenador de Salesforce define el propietario, el resultado puede ser distinto.',
  'caveat.no-automation': 'No se encontró ningún flujo ni desencadenador activo que pueda definir el propietario.',
  'caveat.unmatched-on-purpose':
    'Tu empresa mantiene separados a propósito los propietarios de HubSpot y Salesforce, para que decida Salesforce. Consulta a tu administrador antes de cambiar el propietario.',
  'caveat.segment-race':
    'En casos poco frecuentes, un registro se sincroniza antes de que HubSpot vuelva a comprobar el segmento.',
  'caveat.rules-left-out':
    'Hemos dejado fuera partes de la regla de asignación de leads que no conocemos: {elements:and}.',
  'caveat.detected': 'Lo hemos deducido de registros que ya se sincronizaron: {settings:and}.',

  'if.lead-field': 'Si {field} fuera «{value}»',
  'if.lead-field-blank': 'Si {field} estuviera vacío',
  'if.matching-owner': 'Si el propietario de HubSpot fuera {owner}',
  'if.no-owner': 'Si no hubiera propietario en HubSpot',
  'if.name-equal': 'Si {owner} se llamara {name} en HubSpot',
  'if.email-equal': 'Si {owner} tuviera el correo {email} en HubSpot',
  'if.owner-active': 'Si {owner} estuviera activo en Salesforce',
  'if.contacts-become': {
    by: 'value',
    of: {
      lead: 'Si los contactos nuevos se convierten en leads',
      contact: 'Si los contactos nuevos se convierten en contactos',
    },
  },

  'setting.name': {
    by: 'setting',
    of: {
      integration: 'si la integración está activada',
      contactsBecome: 'en qué se convierten los contactos nuevos',
      companySync: 'si la sincronización de empresas está activada',
      dealSync: 'si la sincronización de negocios está activada',
      inclusion: 'el segmento de inclusión',
      companyContacts: 'si un contacto permite que la empresa se sincronice',
      companyInclusion: 'el segmento de inclusión de empresas',
      integrationUser: 'el usuario con el que HubSpot está conectado',
      defaultLeadOwner: 'el propietario de leads predeterminado',
    },
  },
  'question.name': {
    by: 'question',
    of: {
      owner: 'el propietario de HubSpot',
      users: 'los usuarios',
      'user-types': 'los tipos de usuario',
      'user-names': 'los nombres de los usuarios',
      assignees: 'los usuarios que nombran las reglas',
      matches: 'los registros existentes',
      conversion: 'si el lead está convertido',
      linkedRecord: 'el registro vinculado',
      queues: 'las colas',
      leadRules: 'las reglas de asignación de leads',
    },
  },
});
