import { defineMessages } from '../../define-messages.ts';
import type { SettingsPageMessages } from '../../types/settings.ts';

export const settings = defineMessages<SettingsPageMessages, 'es'>()({
  'setting-name.integration': 'Integración con Salesforce',
  'setting-name.contactsBecome': 'Los contactos nuevos se convierten en',
  'setting-name.companySync': 'Sincronización de empresas',
  'setting-name.dealSync': 'Sincronización de negocios',
  'setting-name.inclusionSegmentId': 'Segmento de inclusión',
  'setting-name.companyInclusionSegmentId': 'Segmento de inclusión de empresas',
  'setting-name.integrationUser': 'Usuario de la integración',
  'setting-name.defaultLeadOwner': 'Propietario de leads predeterminado',
  'setting-name.fieldMapping': 'Asignación de campos',
  'setting-name.fixedLeadValues': 'Valores fijos de los leads',
  'setting-name.unmatchedOnPurpose': 'Los propietarios no coinciden a propósito',
  'setting-name.checked': 'Sincronizaciones comparadas',
  'setting-name.detected': 'Detectados, sin confirmar',
  'setting-name.ownerChangesBy': 'Quién guarda un propietario',
  'setting-name.ownerChangesFor': 'Para quién guarda la aplicación',
  'setting-name.trailProperty': 'Propiedad para el rastro',
  'setting-name.leadRulesXml': 'Reglas de asignación de leads pegadas',
  'setting-name.supportAddress': 'Dirección de ayuda',
  'setting-name.hubspotApiBase': 'Dirección de la API de HubSpot',
  'setting-name.timeBudget': 'Tiempo para una respuesta',
  'setting-name.rulesMaxAge': 'Tiempo que se conservan las reglas de asignación de leads',
  'setting-name.directoryMaxAge': 'Tiempo que se conservan propietarios, usuarios y colas',
  'setting-name.orgMaxAge': 'Tiempo que se conservan flujos, desencadenadores y campos',
  'setting-name.salesforce.loginUrl': 'Dirección de My Domain',
  'setting-name.salesforce.apiVersion': 'Versión de la API',
  'setting-name.salesforce.clientId': 'Clave de consumidor (consumer key)',
  'setting-name.salesforce.auth': 'Inicio de sesión',
  'setting-name.salesforce.username': 'Usuario del inicio de sesión',
  'setting-name.salesforce.audience': 'Audiencia del JWT',
  'setting-name.salesforce.clientSecret': 'Secreto de consumidor (consumer secret)',
  'setting-name.salesforce.privateKey': 'Clave privada',

  'setting-use.integration':
    'Si la integración de HubSpot con Salesforce está activa. Nada se sincroniza mientras está en pausa o desactivada.',
  'setting-use.contactsBecome':
    'En qué se convierte un contacto nuevo de HubSpot en Salesforce. Las reglas de asignación de leads solo se ejecutan para leads.',
  'setting-use.companySync':
    'Qué sincronización de empresas está activa. Decide qué empresas se convierten en cuentas.',
  'setting-use.dealSync': 'Si los negocios se sincronizan como oportunidades.',
  'setting-use.inclusionSegmentId':
    'El segmento cuyos miembros se sincronizan, o ninguno. Un contacto que no está en él no se sincroniza.',
  'setting-use.companyInclusionSegmentId': 'El segmento propio de la nueva sincronización de empresas, o ninguno.',
  'setting-use.integrationUser':
    'El usuario de Salesforce con el que HubSpot está conectado. Crea los registros y se queda con los que nadie más recibe.',
  'setting-use.defaultLeadOwner': 'Quién recibe un lead que ninguna entrada de las reglas toma.',
  'setting-use.fieldMapping':
    'Campos de lead que reciben el valor de una propiedad de HubSpot distinta de la habitual. Los criterios de las reglas miran estos valores.',
  'setting-use.fixedLeadValues': 'Campos de lead que reciben el mismo valor en cada lead nuevo.',
  'setting-use.unmatchedOnPurpose':
    'Actívalo si Salesforce debe decidir todos los propietarios. Entonces la tarjeta no aconseja igualar nombres ni correos.',
  'setting-use.checked':
    'El resultado de una comprobación con el pasado de esta cuenta. La tarjeta lo indica y está menos segura donde sus predicciones fallaron.',
  'setting-use.detected':
    'Ajustes detectados a partir de registros sincronizados. Nadie los ha confirmado, así que son menos seguros.',
  'setting-use.ownerChangesBy':
    'Quién guarda un propietario elegido en la tarjeta. Si lo guarda la aplicación, HubSpot no comprueba los permisos de la persona.',
  'setting-use.ownerChangesFor':
    'Los superadministradores, conjuntos de permisos y equipos para los que la aplicación guarda un propietario. Los demás usan el campo propio de HubSpot.',
  'setting-use.trailProperty':
    'Una propiedad de texto de una línea que tienen contactos, empresas y negocios. Cada cambio de la aplicación deja una línea en ella.',
  'setting-use.leadRulesXml':
    'El contenido de Lead.assignmentRules-meta.xml. Solo se usa si la aplicación no puede leer las reglas. Vuelve a pegarlo después de cada cambio.',
  'setting-use.supportAddress':
    'Adónde acudir cuando la tarjeta no ayuda: un correo electrónico o una dirección https.',
  'setting-use.hubspotApiBase': 'Solo para pruebas.',
  'setting-use.timeBudget': 'Milisegundos para una respuesta. HubSpot termina una función a los 15 000.',
  'setting-use.rulesMaxAge':
    'Milisegundos. Más tiempo ahorra llamadas a la API; menos tiempo muestra antes los cambios.',
  'setting-use.directoryMaxAge':
    'Milisegundos. Más tiempo ahorra llamadas a la API; menos tiempo muestra antes los cambios.',
  'setting-use.orgMaxAge': 'Milisegundos. Más tiempo ahorra llamadas a la API; menos tiempo muestra antes los cambios.',
  'setting-use.salesforce.loginUrl':
    'La dirección de tu organización de Salesforce, por ejemplo https://acme.my.salesforce.com.',
  'setting-use.salesforce.apiVersion': 'La versión de la API de Salesforce que usa la aplicación.',
  'setting-use.salesforce.clientId': 'La clave de consumidor de la External Client App.',
  'setting-use.salesforce.auth': 'Cómo inicia sesión la aplicación en Salesforce.',
  'setting-use.salesforce.username': 'El nombre de usuario con el que la aplicación inicia sesión.',
  'setting-use.salesforce.audience': 'Para JWT, si no es login.salesforce.com o, en un sandbox, test.salesforce.com.',
  'setting-use.salesforce.clientSecret':
    'El secreto de consumidor de la External Client App. Se guarda cifrado y nunca se muestra.',
  'setting-use.salesforce.privateKey': 'La clave privada para JWT. Se guarda cifrada y nunca se muestra.',

  'setting-value.integration.on': 'Activa',
  'setting-value.integration.paused': 'En pausa',
  'setting-value.integration.off': 'Desactivada',
  'setting-value.integration.unknown': 'No se sabe',
  'setting-value.contactsBecome.lead': 'Leads',
  'setting-value.contactsBecome.contact': 'Contactos',
  'setting-value.contactsBecome.unknown': 'No se sabe',
  'setting-value.companySync.on': 'Activa (clásica)',
  'setting-value.companySync.classic': 'Clásica',
  'setting-value.companySync.new': 'Nueva',
  'setting-value.companySync.off': 'Desactivada',
  'setting-value.companySync.unknown': 'No se sabe',
  'setting-value.dealSync.on': 'Activa',
  'setting-value.dealSync.off': 'Desactivada',
  'setting-value.dealSync.unknown': 'No se sabe',
  'setting-value.ownerChangesBy.user': 'La persona, en el campo de HubSpot',
  'setting-value.ownerChangesBy.app': 'La aplicación, para cualquiera que pueda abrir el registro',
  'setting-value.ownerChangesBy.nobody': 'Nadie: la tarjeta solo informa',
  'setting-value.salesforce.auth.client-credentials': 'Credenciales de cliente (client credentials)',
  'setting-value.salesforce.auth.jwt': 'JWT',

  'setting-source.set': 'Definido por un administrador',
  'setting-source.detected': 'Detectado en registros sincronizados',
  'setting-source.assumed': 'Sin definir: se supone el valor predeterminado',

  'setting-open.integration': 'si se sincroniza algo',
  'setting-open.contactsBecome': 'si un contacto nuevo se convierte en lead o en contacto',
  'setting-open.inclusionSegmentId': 'si un contacto se sincroniza',
  'setting-open.companySync': 'si una empresa se sincroniza',
  'setting-open.dealSync': 'si un negocio se sincroniza',
  'setting-open.integrationUser': 'quién es el propietario de un registro que nadie más recibe',
  'setting-open.defaultLeadOwner': 'quién es el propietario de un lead que ninguna entrada de las reglas toma',

  'setting-where.integration':
    'En HubSpot: Configuración > Integraciones > Aplicaciones conectadas > Salesforce; arriba se ve si está en pausa o desactivada.',
  'setting-where.contactsBecome':
    'En HubSpot: Configuración > Integraciones > Aplicaciones conectadas > Salesforce > Contactos.',
  'setting-where.inclusionSegmentId':
    'En HubSpot: Configuración > Integraciones > Aplicaciones conectadas > Salesforce > Contactos indica el segmento; su ID es el número en la dirección de la página del segmento.',
  'setting-where.companySync':
    'En HubSpot: Configuración > Integraciones > Aplicaciones conectadas > Salesforce > Empresas.',
  'setting-where.dealSync':
    'En HubSpot: Configuración > Integraciones > Aplicaciones conectadas > Salesforce > Negocios.',
  'setting-where.integrationUser':
    'En HubSpot: Configuración > Integraciones > Aplicaciones conectadas > Salesforce indica el usuario; el ID está en la dirección de su página en Salesforce (005…).',
  'setting-where.defaultLeadOwner':
    'En Salesforce: Configuración > Configuración de leads > Propietario de leads predeterminado.',

  'setting-problem.at': '{key}: {problem}',
  'setting-problem.line': 'línea {line:plain}: {problem}',
  'setting.not-json': 'esto no es JSON; busca una comilla que falte o una coma de más',
  'setting.cut':
    'esto termina demasiado pronto: la herramienta de HubSpot solo toma la primera línea de lo que se pega; convierte los ajustes en una línea con npm run settings -- --file FILE',
  'setting.is-key': 'esto es una clave, no los ajustes: va en el secreto SALESFORCE_PRIVATE_KEY',
  'setting.missing': 'falta',
  'setting.unknown-key': 'no hay ningún ajuste «{key}»',
  'setting.expected-text': 'se esperaba un texto que no esté vacío',
  'setting.expected-object': 'se esperaba un objeto, entre llaves',
  'setting.expected-list': 'se esperaba una lista, entre corchetes',
  'setting.expected-true-or-false': 'se esperaba true o false, sin comillas',
  'setting.expected-one-of': 'se esperaba {values:or}',
  'setting.expected-whole-number': 'se esperaban milisegundos: un número entero de {least} a {most}',
  'setting.expected-plain-value': 'se esperaba un texto, un número, true, false o null',
  'setting.expected-https': 'se esperaba una dirección que empiece por https://',
  'setting.expected-api-version': 'se esperaba una versión de la API como 67.0, entre comillas',
  'setting.expected-segment': 'se esperaba el ID de un segmento (dígitos, entre comillas) o "none"',
  'setting.expected-salesforce-id': 'se esperaba un ID de Salesforce: 15 o 18 letras y dígitos',
  'setting.expected-id': 'se esperan ID tal como los escribe HubSpot: dígitos, entre comillas',
  'setting.expected-property': 'se esperaba el nombre interno de una propiedad: minúsculas, dígitos y _',
  'setting.expected-own-property': 'se esperaba una propiedad distinta de la del propietario',
  'setting.expected-username': 'falta: con "auth": "jwt", indica el usuario del inicio de sesión',
  'setting.expected-support-address': 'se esperaba un correo electrónico o una dirección que empiece por https://',
  'setting.expected-rules-xml': 'se esperaban reglas de asignación de leads como XML de metadatos de Salesforce',
  'setting.does-not-fit': 'este valor no encaja',

  'private-key.missing': 'no hay ninguna clave',
  'private-key.cut':
    'la clave termina demasiado pronto: la herramienta de HubSpot solo toma la primera línea de lo que se pega; convierte la clave en una línea con npm run settings -- --key FILE',
  'private-key.encrypted':
    'la clave está protegida por una frase de contraseña; quítala con openssl pkcs8 -in key.pem -out plain.pem',
  'private-key.not-private':
    'esta es la mitad pública (un certificado o una clave pública); la clave privada está en otro archivo',
  'private-key.not-rsa': 'la clave no es RSA; el flujo JWT de Salesforce solo acepta RSA',
  'private-key.unreadable': 'esto no es una clave privada: se esperaba un archivo PEM o su contenido en base64',
});
