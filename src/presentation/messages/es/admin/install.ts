import { defineMessages } from '../../define-messages.ts';
import type { InstallationMessages } from '../../types/install.ts';

export const install = defineMessages<InstallationMessages, 'es'>()({
  'settings-line.description':
    'Comprueba los ajustes o la clave privada y muestra la línea que hay que pegar en «hs secret add».',
  'settings-line.option-file': 'los ajustes como JSON; «-» lee la entrada estándar',
  'settings-line.option-key': 'la clave privada como archivo PEM, para "auth": "jwt"; «-» lee la entrada estándar',
  'settings-line.help': `
Estado de salida: 0 si se mostró la línea, 1 si el archivo no encaja (cada problema con su ruta), 2 si la línea de
comandos no se puede usar.

Ejemplos:
  $ npm run -s settings -- --file settings.json
  $ npm run -s settings -- --key key.pem`,
  'settings-line.name-one-file': 'indica un archivo: --file FILE o --key FILE',
  'settings-line.empty': 'el archivo está vacío',
  'settings-line.fit': 'Los ajustes encajan.',
  'settings-line.key-fits': 'La clave es una clave RSA.',
  'settings-line.key-of-bits': 'La clave es una clave RSA de {bits:plain} bits.',
  'settings-line.paste': '{what} Pega la línea siguiente cuando la pida: npx hs secret add {name}',
  'settings-line.paste-again': '(o, si ya existe: npx hs secret update {name})',
  'settings-line.problems': { one: '{count} problema:', many: '{count} problemas:', other: '{count} problemas:' },
  'settings-line.not-given': 'Sin indicar: {key}. La tarjeta no puede decir {open}. {where}',
  'settings-line.not-connected':
    'Sin indicar: salesforce. La tarjeta no puede decir nada de Salesforce. La guía de instalación explica cómo conectarlo.',
  'settings-line.rules-read-live':
    'Reglas de asignación de leads: no hay ninguna pegada, así que la aplicación las lee en Salesforce, lo que requiere un permiso.',
  'settings-line.rules-not-active':
    'Reglas de asignación de leads: las pegadas no tienen ninguna regla activa. Lo que responde Salesforce manda; las pegadas solo se usan si no se puede leer.',
  'settings-line.rules-fit': {
    one: 'Reglas de asignación de leads: las pegadas encajan; «{rule}» está activa, con {count} entrada. Lo que responde Salesforce manda; las pegadas solo se usan si no se puede leer.',
    many: 'Reglas de asignación de leads: las pegadas encajan; «{rule}» está activa, con {count} entradas. Lo que responde Salesforce manda; las pegadas solo se usan si no se puede leer.',
    other:
      'Reglas de asignación de leads: las pegadas encajan; «{rule}» está activa, con {count} entradas. Lo que responde Salesforce manda; las pegadas solo se usan si no se puede leer.',
  },

  'checked.settings': 'Ajustes',
  'checked.setting': 'Ajuste {key}',
  'checked.hubspot-token': 'HubSpot, token de acceso',
  'checked.hubspot-records': {
    by: 'object',
    of: { contact: 'HubSpot, contactos', company: 'HubSpot, empresas', deal: 'HubSpot, negocios' },
  },
  'checked.hubspot-owners': 'HubSpot, propietarios',
  'checked.hubspot-segments': 'HubSpot, segmentos',
  'checked.hubspot-changes': 'HubSpot, cambios de la aplicación',
  'checked.salesforce-connection': 'Salesforce, conexión',
  'checked.salesforce-secret': 'Salesforce, secreto de consumidor',
  'checked.salesforce-key': 'Salesforce, clave privada',
  'checked.salesforce-sign-in': 'Salesforce, inicio de sesión',
  'checked.salesforce-leads': 'Salesforce, todos los leads',
  'checked.salesforce-contacts': 'Salesforce, contactos',
  'checked.salesforce-accounts': 'Salesforce, cuentas',
  'checked.salesforce-opportunities': 'Salesforce, oportunidades',
  'checked.salesforce-queues': 'Salesforce, colas',
  'checked.salesforce-rule-names': 'Salesforce, nombres de las reglas de asignación de leads',
  'checked.salesforce-rule-entries': 'Salesforce, entradas de las reglas de asignación de leads',
  'checked.salesforce-automation': 'Salesforce, flujos y desencadenadores',
  'checked.salesforce-fields': 'Salesforce, campos de {object}',
  'checked.salesforce-users': 'Salesforce, usuarios',
  'checked.salesforce-frozen': 'Salesforce, usuarios congelados',
  'checked.salesforce-all-records': 'Salesforce, acceso a todos los registros',

  'install.description':
    'Pregunta a HubSpot y a Salesforce, con las credenciales de la instalación, qué funciona y qué falta.',
  'install.option-env': 'un archivo con los cuatro secretos, uno por línea: NAME=value',
  'install.help': `
El archivo contiene lo que la función de la aplicación recibe de HubSpot. No lo compartas ni lo subas a un repositorio:
  PRIVATE_APP_ACCESS_TOKEN    el token de acceso: Development > Projects > el proyecto > la aplicación > Auth
  OWNER_PREFLIGHT_SETTINGS    la línea que muestra npm run settings -- --file FILE
  SALESFORCE_CLIENT_SECRET    para client credentials: el secreto de consumidor
  SALESFORCE_PRIVATE_KEY      para JWT: la línea que muestra npm run settings -- --key FILE

Solo se envían lecturas: unas 10 solicitudes a HubSpot y 15 a Salesforce.

Estado de salida: 0 si no falta nada, 1 si falta algo, 2 si el archivo no se puede usar.`,
  'install.mark-works': 'bien',
  'install.mark-missing': 'FALTA',
  'install.mark-note': 'nota',
  'install.line': '{about}: {text}',
  'install.nothing-missing': 'No falta nada.',
  'install.some-missing': { one: 'Falta {count}.', many: 'Faltan {count}.', other: 'Faltan {count}.' },
  'install.failed': '{what} {mend}',
  'install.failed-code': '{what} Código: {code}. {mend}',
  'install.two-steps': '{first} {second}',
  'install.problem': '{problem}.',
  'install.can-be-read': 'se puede leer.',
  'install.in-the-file': 'está en el archivo.',
  'install.given': 'está indicado.',
  'install.not-given': 'no está indicado, así que la tarjeta no puede decir {open}. {where}',
  'install.secret-not-in-file': '{name} no está en el archivo.',
  'install.no-org-named':
    'los ajustes no nombran ninguna organización de Salesforce. Indica salesforce.loginUrl y salesforce.clientId.',
  'install.app-may-read': 'la aplicación puede leerlos.',
  'install.app-may-read-owners': {
    one: 'la aplicación puede leerlos; hay {count}.',
    many: 'la aplicación puede leerlos; hay {count}.',
    other: 'la aplicación puede leerlos; hay {count}.',
  },
  'install.app-may-read-segments': 'la aplicación puede leer quién está en ellos.',
  'install.segments-not-asked': 'sin preguntar: los ajustes no nombran ningún segmento de inclusión.',
  'install.changes-not-tried':
    'sin probar: esta comprobación no escribe nada. HubSpot concede los permisos al instalar.',
  'install.credentials-taken': 'Salesforce aceptó las credenciales.',
  'install.user-may-read': 'el usuario del inicio de sesión puede leerlos.',
  'install.user-may-read-users': {
    one: 'el usuario del inicio de sesión puede leerlos; hay {count}.',
    many: 'el usuario del inicio de sesión puede leerlos; hay {count}.',
    other: 'el usuario del inicio de sesión puede leerlos; hay {count}.',
  },
  'install.user-may-read-frozen': 'el usuario del inicio de sesión puede leer quién está congelado.',
  'install.user-may-list': 'el usuario del inicio de sesión puede listarlos.',
  'install.all-records-not-asked':
    'no se puede preguntar. Si el usuario del inicio de sesión no es el usuario de la integración, dale View All en leads, contactos y cuentas.',
  'install.rules-read': 'se pueden leer; «{rule}» está activa.',
  'install.rules-read-none-active': 'se pueden leer; ninguna regla está activa.',
  'install.rules-pasted-are-used': 'no se pueden leer, así que se usan las reglas pegadas en los ajustes.',
  'install.rules-pasted-not-used': 'no se usa: lo que responde Salesforce manda.',
  'install.rules-pasted-fit': 'las reglas pegadas se pueden leer.',
  'install.integration-user-active': 'un usuario activo tiene este ID.',
  'install.integration-user-inactive':
    'un usuario inactivo tiene este ID. Copia el ID de la dirección de la página del usuario de la integración en Salesforce.',
  'install.integration-user-unknown':
    'ningún usuario tiene este ID. Copia el ID de la dirección de la página del usuario de la integración en Salesforce.',
  'install.lead-owner-there': { by: 'type', of: { User: 'ese usuario existe.', Queue: 'esa cola existe.' } },
  'install.lead-owner-missing': {
    by: 'type',
    of: {
      User: 'ningún usuario activo tiene este nombre. Configuración > Configuración de leads > Propietario de leads predeterminado lo muestra.',
      Queue:
        'ninguna cola tiene este nombre. Configuración > Configuración de leads > Propietario de leads predeterminado lo muestra.',
    },
  },

  'mend.hubspot-scope':
    'El permiso es {scope}. Instala de nuevo la aplicación en HubSpot (Development > Projects > el proyecto > la aplicación) y acepta sus permisos.',
  'mend.hubspot-token':
    'Copia de nuevo el token de acceso: Development > Projects > el proyecto > la aplicación > Auth. Cambia cuando se renueva.',
  'mend.hubspot-token-place': 'En HubSpot: Development > Projects > el proyecto > la aplicación > Auth.',
  'mend.salesforce-secret-place':
    'En Salesforce: External Client App Manager > la aplicación > Settings > OAuth Settings > Consumer Key and Secret.',
  'mend.read-access':
    'El usuario del inicio de sesión necesita acceso de lectura a {object}. Añádelo a su conjunto de permisos (Configuración > Conjuntos de permisos).',
  'mend.read-all-users': 'También necesita «View All Users».',
  'mend.setup':
    'El usuario del inicio de sesión necesita «View Setup and Configuration». Añádelo a su conjunto de permisos (Configuración > Conjuntos de permisos).',
  'mend.metadata':
    'El usuario del inicio de sesión necesita «Modify Metadata Through Metadata API Functions». Añádelo a su conjunto de permisos (Configuración > Conjuntos de permisos). O pega las reglas en los ajustes (leadRulesXml).',
  'mend.permission-set':
    'Añádelo al conjunto de permisos del usuario del inicio de sesión (Configuración > Conjuntos de permisos).',
  'mend.sign-in': 'Compara salesforce.loginUrl y salesforce.clientId con la External Client App, y su secreto o clave.',
  'mend.client-id': 'Compara salesforce.clientId con la clave de consumidor de la External Client App.',
  'mend.client-secret': 'Compara SALESFORCE_CLIENT_SECRET con el secreto de consumidor de la External Client App.',
  'mend.grant':
    'Revisa las políticas de la External Client App: el flujo debe estar activado, y el usuario del inicio de sesión nombrado (client credentials) o autorizado de antemano (JWT).',
  'mend.grant-type': 'Activa en la External Client App el flujo que nombran los ajustes (salesforce.auth).',
  'mend.inactive-user':
    'El usuario del inicio de sesión está inactivo. Nombra otro en las políticas de la External Client App.',
  'mend.paste-rules': 'Pega todo el contenido de Lead.assignmentRules-meta.xml.',
  'mend.later': 'Repite la comprobación más tarde.',
  'mend.again': 'Repite la comprobación.',
  'mend.address': 'Revisa la dirección en los ajustes y repite la comprobación.',
  'mend.network': 'Revisa la dirección en los ajustes y la red, y repite la comprobación.',
  'mend.report': 'Infórmanos del error.',

  'page.installed': 'Owner Preflight está instalado',
  'page.installed-next': 'Puedes cerrar esta ventana y volver a HubSpot.',
  'page.connected': 'Salesforce está conectado',
  'page.connected-next': 'Puedes cerrar esta ventana y volver a los ajustes en HubSpot.',
});
