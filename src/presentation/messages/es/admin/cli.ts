import { defineMessages } from '../../define-messages.ts';
import type { CliMessages } from '../../types/cli.ts';

export const cli = defineMessages<CliMessages, 'es'>()({
  'table.lead': 'el lead',
  'table.outcome': 'resultado',
  'table.entry': 'entrada',
  'table.assignee': 'asignado a',
  'table.leads': 'n.º de leads',
  'table.undecided': 'sin decidir',
  'table.finding': 'hallazgo',
  'table.before': 'antes',
  'table.after': 'después',
  'lead.at-line': 'línea {line:plain}',
  'outcome.entry': 'entrada',
  'outcome.none': 'ninguna',
  'outcome.undecided': 'sin decidir',
  'outcome.no-active-rule': 'sin regla activa',
  'assignee.nobody': '(no se reasigna)',
  'assignee.of-type': { by: 'type', of: { User: '{name} (usuario)', Queue: '{name} (cola)' } },
  'assignee.type': { by: 'type', of: { User: 'usuario', Queue: 'cola' } },
  'possible.entries': 'entrada {entries:or}',
  'possible.none': 'ninguna',
  'hands.entry': 'entrada {entry:plain}: {who}',
  'hands.no-entry': 'ninguna entrada',

  'summary.rule': 'Regla: {rule}',
  'summary.no-rule': 'Regla: ninguna está activa',
  'summary.leads': 'Leads: {leads} (tomados por una entrada {entry}, por ninguna {none}, sin decidir {undecided})',
  'summary.never-reached': 'Entradas que aquí no tomaron ningún lead, ni de los no decididos: {entries:and}',
  'summary.never-reached-none': 'Entradas que aquí no tomaron ningún lead, ni de los no decididos: ninguna',
  'summary.unreachable': 'Entradas que nunca pueden tomar un lead:',
  'summary.unreachable-none': 'Entradas que nunca pueden tomar un lead: no se encontró ninguna',
  'summary.unreachable-entry': 'entrada {entry:plain}: {finding}',
  'summary.progress': '{count} leads, {rate} por segundo',
  'checked-rule.title': 'Regla: {rule} (entradas: {entries}, hallazgos: {findings})',
  'changes.title': 'Leads que cambian de propietario: {count}',
  'explained.title': {
    by: 'object',
    of: { contact: 'Contacto {id}', company: 'Empresa {id}', deal: 'Negocio {id}' },
  },
  'explained.decided-by': 'Fila {row} de la tabla de decisiones ({path})',

  'refused.at': '{place}: {problem}',
  'refused.unreadable': 'no se puede leer ({reason})',
  'unreadable.missing': 'ese archivo no existe',
  'unreadable.directory': 'es una carpeta; indica un archivo que esté en ella',
  'unreadable.permission': 'sin permiso para leerlo',
  'unreadable.other': '{detail}',
  'refused.not-json': 'no es JSON: {detail}',
  'refused.not-json-lead': 'no es JSON: {detail}; se esperaba un objeto JSON de campos de lead',
  'refused.not-utf8': 'no es UTF-8; guarda el archivo como UTF-8',
  'refused.not-utf8-soon': 'no es UTF-8 aquí o poco después; guarda el archivo como UTF-8',
  'refused.case-rules': 'reglas de asignación de casos; se esperaban reglas de asignación de leads',
  'refused.no-rule': 'no hay ninguna regla «{rule}»; --rule admite {names:or}',
  'refused.no-rule-in-file': 'no hay ninguna regla «{rule}»; el archivo no tiene reglas',
  'refused.rules-xml': 'se esperaban reglas de asignación de leads como XML de metadatos de Salesforce: {problem}',
  'refused.line-too-long': 'más de {megabytes} MB; se esperaba un lead por línea',
  'refused.lead': 'se esperaba un objeto JSON de campos de lead y se encontró {found}',
  'refused.field': 'campo «{field}»: se esperaba texto, número, booleano o null y se encontró {found}',
  'refused.field-too-large': 'campo «{field}»: se esperaba un número hasta 1.8e308 y se encontró uno mayor',
  'found.type': {
    by: 'type',
    of: {
      array: 'una lista',
      null: 'el valor null',
      object: 'un objeto',
      string: 'un texto',
      number: 'un número',
      boolean: 'un booleano',
    },
  },
  'refused.csv-separator': 'se esperaban nombres de campo separados por comas y se encontró {found}',
  'refused.csv-no-name': 'se esperaba un nombre de campo en la columna {column:plain} y no hay ninguno',
  'refused.csv-twice': 'la columna «{name}» está dos veces',
  'refused.csv-cells': 'se esperaban tantas celdas como en el encabezado',
  'refused.csv-open-quote': 'una celda entre comillas nunca se cierra',
  'refused.csv-stray-quote':
    'hay una comilla donde no se espera; escribe "" para una comilla dentro de una celda entre comillas',
  'refused.csv': 'no es CSV: {detail}',
  'refused.time':
    'se esperaba una hora ISO 8601, por ejemplo 2026-11-24 o 2026-11-24T09:00:00Z, y se encontró «{text}»',
  'refused.users': 'se esperaba una lista de usuarios o un objeto con "users" y "queues"',
  'refused.against-leads': '--against y --leads van juntos: indica los dos o ninguno',
  'refused.two-inputs': '{first} y {second}: solo uno puede ser la entrada estándar',
  'warned.left-out': {
    by: 'problem',
    of: {
      unknown: '{path} no se conoce y se ha omitido',
      repeated: '{path} está por segunda vez y se ha omitido',
      'inside-text': '{path} está dentro de un texto y se ha omitido',
    },
  },
  'warned.left-out-text': '{what}: {text}',
  'warned.several-active': {
    one: '{count} regla está activa; se evalúa la primera, «{first}»',
    many: '{count} reglas están activas; se evalúa la primera, «{first}»',
    other: '{count} reglas están activas; se evalúa la primera, «{first}»',
  },
  'warned.several-named': {
    one: '{count} regla se llama «{rule}»; se evalúa la primera',
    many: '{count} reglas se llaman «{rule}»; se evalúa la primera',
    other: '{count} reglas se llaman «{rule}»; se evalúa la primera',
  },
  'warned.entry': 'entrada {entry:plain}: {finding}',
  'warned.none-active': 'ninguna regla está activa; se comprueban todas',
  'warned.no-rules': 'ninguna regla está activa; el archivo no tiene reglas',
  'warned.unknown-settings': 'ningún ajuste se llama así, se omite: {names:and}',

  'help.usage': 'Uso:',
  'help.arguments': 'Argumentos:',
  'help.options': 'Opciones:',
  'help.commands': 'Comandos:',
  'help.default': '(por defecto: {value})',
  'help.choices': '({values:or})',
  'help.option-help': 'muestra esta ayuda',
  'help.command-help': 'muestra la ayuda de un comando',
  'help.how-to': '(--help muestra las opciones)',
  'help.option-language': 'idioma de los textos: {languages} (cualquier otro: inglés)',
  'help.preflight':
    'Owner Preflight en la línea de comandos: prueba de antemano reglas y situaciones desde archivos. Solo audit y los comandos con --env consultan HubSpot y Salesforce.',
  'help.option-rules': 'Lead.assignmentRules-meta.xml tal como lo entrega Salesforce',
  'help.option-now': 'hoy para las fechas relativas de las reglas, ISO 8601, UTC (por defecto: el reloj)',
  'help.option-created-by':
    'ID o nombre del usuario de la integración, para criterios sobre el creador y el propietario',
  'help.explain':
    'Predice quién será el propietario de un registro en Salesforce tras su primera sincronización, y muestra cada comprobación.',
  'help.explain-situation':
    'situación como JSON: un objeto, o una lista para una lista de resultados; «-» lee la entrada estándar',
  'help.explain-format': 'json para programas, table para personas',
  'help.explain-more': `
El archivo de situación contiene los hechos de un registro: el registro y el propietario de HubSpot, los ajustes de la
aplicación y lo que respondió Salesforce. El resultado nombra la fila de la tabla de decisiones que decide, las filas
recorridas, los propietarios previstos (uno: ese; varios: uno de ellos; ninguno: no se sabe) y cada comprobación con lo
que la respalda.

Estado de salida: 0 si se explicó cada situación, 2 si la entrada no encaja; el mensaje indica la ruta JSON.

Ejemplo:
  $ npm run -s preflight -- explain --situation examples/situation.json --format table`,
  'help.simulate': 'Dice qué entrada de las reglas de asignación de leads toma cada lead de un archivo, y por qué.',
  'help.simulate-leads': 'leads como líneas JSON o como CSV; «-» lee la entrada estándar',
  'help.simulate-rule': 'evalúa esta regla, activa o no (por defecto: la activa)',
  'help.simulate-input': 'forma de los leads (por defecto: csv si el archivo acaba en .csv, si no jsonl)',
  'help.simulate-format': 'jsonl para programas, csv para hojas de cálculo, table para personas',
  'help.simulate-summary':
    'en lugar de una línea por lead: leads por entrada y destinatario, y entradas que no tomaron ninguno o nunca pueden',
  'help.simulate-more': `
Leads como líneas JSON: un objeto de nombres de campo de lead por línea. Un campo ausente es desconocido, null es vacío.
Leads como CSV: un encabezado de nombres de campo de lead. Una columna ausente es desconocida, una celda vacía es vacía.
"$id" se repite en el resultado; sin él, el resultado indica la línea. Cada lead nuevo tiene además fecha de creación (el
momento de la sincronización), no está convertido, y lo creó y le pertenece al usuario de la integración: véase
--created-by.

Una línea del resultado contiene: $id o line, rule, outcome (entry, none, undecided o no-active-rule), entry (desde 1),
assignee, possible (con undecided: las entradas que aún podrían tomar el lead, 0 si quizá ninguna) y trace (cada entrada
probada, con sus criterios, el valor visto y, si es desconocido, qué lo decidiría).

Estado de salida: 0 si se evaluó cada lead, decidido o no; 2 si un archivo no se puede usar: el mensaje indica archivo,
línea y motivo, y los resultados de las líneas anteriores están completos.

Ejemplo:
  $ npm run -s preflight -- simulate --rules examples/Lead.assignmentRules-meta.xml --leads examples/leads.jsonl`,
  'help.option-sample': 'registros, propietarios y organización en JSON; «-» lee la entrada estándar',
  'help.option-env': 'o bien: leerlos de ambos sistemas, con los cuatro secretos de la instalación en un archivo',
  'help.option-resume': 'con --env: dónde guardar lo recopilado, para continuar después',
  'help.detect-settings': 'Propone los ajustes que ninguna API indica, a partir de registros ya sincronizados.',
  'help.detect-settings-json': 'las propuestas en JSON y los ajustes para pegar',
  'help.detect-settings-more': `
No se cambia nada: un administrador acepta o no las propuestas. La certeza es el extremo inferior del intervalo de Wilson del
95 % de los registros que coinciden: high desde 0,9, medium desde 0,75, low desde 0,4; por debajo, y con menos de 3 registros,
no se propone nada. Con --json, "settings" contiene los valores high y medium, en el formato de docs/reference/settings.md.

Con --env se leen registros e historiales con las credenciales de la instalación; el archivo es el de check-install. Solo se
envían lecturas: como máximo 7 solicitudes por segundo a HubSpot, además de 5 búsquedas. Un comando interrumpido continúa con
su archivo --resume. Contiene datos de registros; se borra al final.

Código de salida: 0 si se leyeron los registros, 2 si no; el mensaje indica la ruta JSON o el sistema.

Ejemplos:
  $ npm run -s preflight -- detect-settings --env .env
  $ npm run -s preflight -- detect-settings --sample examples/sample.json
  $ npm run -s preflight -- detect-settings --sample - --json < examples/sample.json > proposals.json
  $ npm run -s preflight -- backtest --sample examples/sample.json --settings proposals.json`,
  'help.backtest': 'Vuelve a decidir las primeras sincronizaciones pasadas y dice cuántas predicciones acertaron.',
  'help.backtest-settings': 'ajustes en JSON (docs/reference/settings.md) o un resultado de detect-settings --json',
  'help.backtest-since': 'con --env: solo registros creados en HubSpot desde entonces, p. ej. 2026-01-31',
  'help.backtest-limit': 'con --env: registros de cada objeto, los más recientes primero',
  'help.backtest-format': 'table para personas, json para programas, csv con una línea por registro',
  'help.backtest-json': 'lo mismo que --format json',
  'help.backtest-more': `
Cada registro se decide con lo que se sabía en su primera sincronización: el propietario de entonces, los valores del lead al
crearse, los usuarios y reglas de hoy. Una predicción que nombra a un propietario acierta o falla; si nombra a varios, o a
ninguno, queda sin decidir. Los registros que no muestran nada se cuentan por motivo y no se comparan.

Con --env se leen registros e historiales con las credenciales de la instalación; el archivo es el de check-install. Solo se
envían lecturas: como máximo 7 solicitudes por segundo a HubSpot, además de 5 búsquedas. Un comando interrumpido continúa con
su archivo --resume. Contiene datos de registros; se borra al final.

Código de salida: 0 si se leyeron los registros, 2 si no; el mensaje indica la ruta JSON o el sistema.

Ejemplos:
  $ npm run -s preflight -- backtest --sample examples/sample.json --settings examples/settings.json
  $ npm run -s preflight -- backtest --sample examples/sample.json --settings examples/settings.json --format csv
  $ npm run -s preflight -- backtest --env .env --since 2026-01-01 --limit 5000`,
  'help.audit':
    'Predice qué pasa con cada registro que aún no se ha sincronizado, consultando HubSpot y Salesforce. No se escribe nada.',
  'help.audit-env': 'un archivo con los cuatro secretos de la instalación, como para check-install',
  'help.audit-object': 'objetos, separados por comas: {objects} (por defecto: todos)',
  'help.audit-segment': 'solo miembros de este segmento',
  'help.audit-owner': 'solo registros de este propietario de HubSpot',
  'help.audit-format': 'table para cifras; csv o jsonl para cada registro',
  'help.audit-resume': 'guarda el progreso en este archivo y continúa desde ahí la próxima vez',
  'help.audit-more': `
Los registros aparecen en el orden en que se deciden. HubSpot permite 5 búsquedas de 200 registros por segundo, así que
100.000 registros tardan unos dos minutos. El progreso va a la salida de error estándar.

Código de salida: 0 si ha terminado, 1 si la auditoría acabó antes de tiempo, 2 si las opciones o los archivos no sirven.

Ejemplo:
  $ npm run -s preflight -- audit --env secrets.env --object contact --format csv > audit.csv`,
  'help.check-rules': 'Encuentra qué falla en las reglas de asignación de leads: para administradores y para CI.',
  'help.check-rules-rule': 'comprueba esta regla (por defecto: la activa; todas si ninguna está activa)',
  'help.check-rules-users':
    'los usuarios de la organización como JSON, y sus colas: encuentra destinatarios que no pueden recibir leads',
  'help.check-rules-against': 'una versión anterior de las reglas: dice qué leads cambian de propietario',
  'help.check-rules-leads': 'leads para --against, como en simulate',
  'help.check-rules-json': 'hallazgos y cambios como JSON',
  'help.check-rules-more': `
Hallazgos:
  unreachable        entradas anteriores toman todos sus leads, o sus criterios se contradicen
  overlap            un lead encaja en esta entrada y en una anterior que pide los mismos campos o menos y lo asigna a
                     otra persona. Una anterior que pide más, o cuyos leads encajan todos en la posterior, es una
                     excepción antes del caso general, y no un hallazgo
  no-catch-all       pueden quedar leads para el propietario de leads predeterminado
  inactive-assignee  la entrada asigna a un usuario inactivo (--users)
  unknown-assignee   la entrada asigna a un usuario o a una cola que no está en la lista (--users)
  cut-list           una lista se cortó en el límite de Salesforce de 255 caracteres
  unknown-operation  Salesforce no tiene ese operador

--users admite {users}, o {queues}.
--json muestra {json};
entry es null para un hallazgo sobre toda la regla, y changes aparece con --against.

Estado de salida: 0 si no se encontró nada, 1 si se encontró algo, 2 si un archivo no se puede usar. Los leads que
cambian de propietario no son hallazgos.

Ejemplo:
  $ npm run -s preflight -- check-rules --rules examples/Lead.assignmentRules-meta.xml`,
});
