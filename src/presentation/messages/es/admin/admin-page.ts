import type { AdminPageMessages } from '../../types/admin-page.ts';
import { defineMessages } from '../../define-messages.ts';

export const adminPage = defineMessages<AdminPageMessages, 'es'>()({
  'cost.records': 'Sin este permiso, la tarjeta no puede responder para estos registros.',
  'cost.owners': 'Sin este permiso, la tarjeta no conoce ningún propietario de HubSpot y no se puede elegir a nadie.',
  'cost.segments': 'Sin este permiso, la tarjeta no sabe si un contacto está en el segmento de inclusión.',
  'cost.app-changes':
    'Sin este permiso, la aplicación no guarda ningún propietario: las personas usan el campo propio de HubSpot.',
  'cost.teams': 'Sin este permiso, aquí no se pueden elegir equipos.',
  'cost.salesforce': 'Sin este permiso, la tarjeta no puede decir nada de Salesforce.',
  'cost.existing': 'Sin este permiso, la tarjeta no sabe si Salesforce ya tiene el registro.',
  'cost.queues': 'Sin este permiso, la tarjeta no puede nombrar la cola que recibe un lead.',
  'cost.rules': 'Sin este permiso, la tarjeta no sabe qué entrada de regla se lleva un lead.',
  'cost.automation':
    'Sin este permiso, la tarjeta no puede avisar de los flujos y desencadenadores que cambian el propietario.',
  'cost.fields':
    'Sin este permiso, la tarjeta no puede avisar de los campos obligatorios y listas de selección que detienen la sincronización.',
  'cost.users': 'Sin este permiso, la tarjeta no sabe si un propietario de HubSpot es un usuario activo de Salesforce.',
  'cost.frozen': 'Sin este permiso, la tarjeta no sabe quién está bloqueado.',
  'mend.scope-of-app': 'El ámbito es {scope}. Instala la aplicación de nuevo y acepta sus ámbitos.',
  'mend.install-again': 'Instala la aplicación de nuevo en HubSpot.',
  'mend.connect-again': 'Conecta Salesforce de nuevo.',
  'health.hubspot-installed': 'Instalada el {at:date}.',
  'health.salesforce-none': 'Salesforce no está conectado.',
  'health.salesforce-by-click':
    'Conectado con un clic a {host} (organización {org}) el {at:date}. Última renovación de la sesión: {renewed:datetime}.',
  'health.salesforce-lost':
    'Salesforce rechaza la aplicación desde el {at:datetime} ({code}). Conecta Salesforce de nuevo.',
  'health.salesforce-own-app': 'Conectado mediante tu propia External Client App en {host}.',
  'health.salesforce-unused':
    'Tu propia External Client App está configurada, así que la conexión con un clic no se usa.',
  'health.scopes-missing': 'HubSpot no ha concedido: {scopes:and}.',
  'health.rules-read': 'Última lectura de las reglas de asignación de leads: {at:datetime}.',
  'health.rules-never-read': 'Las reglas de asignación de leads aún no se han leído.',
  'health.users-read': 'Última lectura de los usuarios de Salesforce: {at:datetime}.',
  'health.users-never-read': 'Los usuarios de Salesforce aún no se han leído.',
  'health.hubspot-calls': {
    one: '{count} solicitud a HubSpot hoy (UTC). HubSpot permite a una aplicación 110 en 10 segundos por cuenta, sin límite diario.',
    other:
      '{count} solicitudes a HubSpot hoy (UTC). HubSpot permite a una aplicación 110 en 10 segundos por cuenta, sin límite diario.',
    many: '{count} de solicitudes a HubSpot hoy (UTC). HubSpot permite a una aplicación 110 en 10 segundos por cuenta, sin límite diario.',
  },
  'health.salesforce-calls':
    'Salesforce: se han usado {used} de {limit} solicitudes de API en 24 horas, entre todas las aplicaciones (a {at:datetime}).',
  'health.salesforce-calls-unknown': 'Salesforce aún no ha indicado cuántas solicitudes de API se han usado.',
  'health.setting-open': 'Nadie lo ha indicado, así que la tarjeta no sabe {open}.',
  'health.changes-for-everybody':
    'La aplicación guarda un propietario para cualquiera que pueda abrir el registro. Elige para quién puede hacerlo.',
  'proposal.sure': { by: 'level', of: { high: 'Certeza alta', medium: 'Certeza media', low: 'Certeza baja' } },
  'proposal.against': 'Registros que lo contradicen: {records:and}.',
  'field.sentence': '{problem:cap}.',
  'field.expected-segment': 'El ID de un segmento (dígitos), o ninguno',
  'field.expected-id': 'ID tal como los escribe HubSpot: dígitos',
  'field.expected-api-version': 'Una versión de API como 67.0',
  'field.expected-username': 'Necesario para JWT',
  'field.changes-by-app': 'La aplicación, para las personas elegidas abajo',
  'page.refused': 'Salesforce no está conectado',
  'page.refused-next':
    'Salesforce no ha dejado entrar a la aplicación. Cierra esta ventana y conecta de nuevo desde la configuración en HubSpot.',
});
