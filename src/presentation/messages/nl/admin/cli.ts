import { defineMessages } from '../../define-messages.ts';
import type { CliMessages } from '../../types/cli.ts';

export const cli = defineMessages<CliMessages, 'nl'>()({
  'table.lead': 'van lead',
  'table.outcome': 'uitkomst',
  'table.entry': 'vermelding',
  'table.assignee': 'toegewezen aan',
  'table.leads': 'aantal leads',
  'table.undecided': 'onbeslist',
  'table.finding': 'bevinding',
  'table.before': 'eerst',
  'table.after': 'daarna',
  'lead.at-line': 'regel {line:plain}',
  'outcome.entry': 'vermelding',
  'outcome.none': 'geen',
  'outcome.undecided': 'onbeslist',
  'outcome.no-active-rule': 'geen actieve regel',
  'assignee.nobody': '(niet toegewezen)',
  'assignee.of-type': { by: 'type', of: { User: '{name} (gebruiker)', Queue: '{name} (wachtrij)' } },
  'assignee.type': { by: 'type', of: { User: 'gebruiker', Queue: 'wachtrij' } },
  'possible.entries': 'vermelding {entries:or}',
  'possible.none': 'geen',
  'hands.entry': 'vermelding {entry:plain}: {who}',
  'hands.no-entry': 'geen vermelding',

  'summary.rule': 'Regel: {rule}',
  'summary.no-rule': 'Regel: geen is actief',
  'summary.leads':
    'Aantal leads: {leads} (door een vermelding genomen {entry}, door geen {none}, onbeslist {undecided})',
  'summary.never-reached': 'Vermeldingen die hier geen lead namen, ook geen onbesliste: {entries:and}',
  'summary.never-reached-none': 'Vermeldingen die hier geen lead namen, ook geen onbesliste: geen',
  'summary.unreachable': 'Vermeldingen die nooit een lead kunnen nemen:',
  'summary.unreachable-none': 'Vermeldingen die nooit een lead kunnen nemen: geen gevonden',
  'summary.unreachable-entry': 'vermelding {entry:plain}: {finding}',
  'summary.progress': '{count} leads, {rate} per seconde',
  'checked-rule.title': 'Regel: {rule} (vermeldingen: {entries}, bevindingen: {findings})',
  'changes.title': 'Leads die een andere eigenaar krijgen: {count}',
  'explained.title': {
    by: 'object',
    of: { contact: 'Contactpersoon {id}', company: 'Bedrijf {id}', deal: 'HubSpot-deal {id}' },
  },
  'explained.decided-by': 'Rij {row} van de beslissingstabel ({path})',

  'refused.at': '{place}: {problem}',
  'refused.unreadable': 'niet leesbaar ({reason})',
  'unreadable.missing': 'dit bestand bestaat niet',
  'unreadable.directory': 'dit is een map; noem een bestand erin',
  'unreadable.permission': 'geen recht om het te lezen',
  'unreadable.other': '{detail}',
  'refused.not-json': 'geen JSON: {detail}',
  'refused.not-json-lead': 'geen JSON: {detail}; één JSON-object met leadvelden verwacht',
  'refused.not-utf8': 'geen UTF-8; sla het bestand op als UTF-8',
  'refused.not-utf8-soon': 'hier of kort daarna geen UTF-8; sla het bestand op als UTF-8',
  'refused.case-rules': 'toewijzingsregels voor cases; leadtoewijzingsregels verwacht',
  'refused.no-rule': 'er is geen regel ‘{rule}’; --rule neemt {names:or}',
  'refused.no-rule-in-file': 'er is geen regel ‘{rule}’; het bestand heeft geen regels',
  'refused.rules-xml': 'leadtoewijzingsregels als metadata-XML van Salesforce verwacht: {problem}',
  'refused.line-too-long': 'langer dan {megabytes} MB; één lead per regel verwacht',
  'refused.lead': 'een JSON-object met leadvelden verwacht, {found} gevonden',
  'refused.field': 'veld ‘{field}’: tekst, getal, waar/onwaar of null verwacht, {found} gevonden',
  'refused.field-too-large': 'veld ‘{field}’: een getal tot 1.8e308 verwacht, een groter gevonden',
  'found.type': {
    by: 'type',
    of: {
      array: 'een lijst',
      null: 'de waarde null',
      object: 'een object',
      string: 'een tekst',
      number: 'een getal',
      boolean: 'een waar/onwaar-waarde',
    },
  },
  'refused.csv-separator': 'veldnamen gescheiden door komma’s verwacht, {found} gevonden',
  'refused.csv-no-name': 'een veldnaam in kolom {column:plain} verwacht, geen gevonden',
  'refused.csv-twice': 'de kolom ‘{name}’ staat er twee keer',
  'refused.csv-cells': 'evenveel cellen als in de kopregel verwacht',
  'refused.csv-open-quote': 'een cel tussen aanhalingstekens wordt nooit gesloten',
  'refused.csv-stray-quote':
    'een aanhalingsteken staat waar er geen hoort; schrijf "" voor een aanhalingsteken in zo’n cel',
  'refused.csv': 'geen CSV: {detail}',
  'refused.time': 'een tijd als ISO 8601 verwacht, bijvoorbeeld 2026-11-24 of 2026-11-24T09:00:00Z, ‘{text}’ gevonden',
  'refused.users': 'een lijst van gebruikers verwacht, of een object met "users" en "queues"',
  'refused.against-leads': '--against en --leads horen bij elkaar: noem beide of geen van beide',
  'refused.two-inputs': '{first} en {second}: maar één ervan kan de standaardinvoer zijn',
  'warned.left-out': {
    by: 'problem',
    of: {
      unknown: '{path} is onbekend en is weggelaten',
      repeated: '{path} staat er een tweede keer en is weggelaten',
      'inside-text': '{path} staat in een tekst en is weggelaten',
    },
  },
  'warned.left-out-text': '{what}: {text}',
  'warned.several-active': {
    one: '{count} regel is actief; de eerste, ‘{first}’, telt',
    other: '{count} regels zijn actief; de eerste, ‘{first}’, telt',
  },
  'warned.several-named': {
    one: '{count} regel heet ‘{rule}’; de eerste telt',
    other: '{count} regels heten ‘{rule}’; de eerste telt',
  },
  'warned.entry': 'vermelding {entry:plain}: {finding}',
  'warned.none-active': 'geen regel is actief; alle regels worden gecontroleerd',
  'warned.no-rules': 'geen regel is actief; het bestand heeft geen regels',
  'warned.unknown-settings': 'geen instelling heet zo, weggelaten: {names:and}',

  'help.usage': 'Gebruik:',
  'help.arguments': 'Argumenten:',
  'help.options': 'Opties:',
  'help.commands': 'Opdrachten:',
  'help.default': '(standaard: {value})',
  'help.choices': '({values:or})',
  'help.option-help': 'toont deze hulp',
  'help.command-help': 'toont de hulp van een opdracht',
  'help.how-to': '(--help toont de opties)',
  'help.option-language': 'taal van de teksten: {languages} (voor een andere taal: Engels)',
  'help.preflight':
    'Owner Preflight op de opdrachtregel: probeer regels en situaties uit bestanden vooraf uit. Alleen audit en opdrachten met --env maken verbinding met HubSpot en Salesforce.',
  'help.option-rules': 'Lead.assignmentRules-meta.xml zoals Salesforce het levert',
  'help.option-now': 'vandaag voor relatieve datums in de regels, ISO 8601, UTC (standaard: de klok)',
  'help.option-created-by': 'ID of naam van de integratiegebruiker, voor criteria op maker en eigenaar',
  'help.explain':
    'Voorspelt wie een record na de eerste synchronisatie in Salesforce krijgt, en toont elke controle onderweg.',
  'help.explain-situation':
    'situatie als JSON: één object, of een lijst voor een lijst van resultaten; ‘-’ leest de standaardinvoer',
  'help.explain-format': 'json voor programma’s, table voor mensen',
  'help.explain-more': `
Het situatiebestand bevat de feiten van één record: het HubSpot-record en de eigenaar, de instellingen van de app, en
wat Salesforce antwoordde. Het resultaat noemt de beslissende rij van de beslissingstabel, de rijen onderweg, de
voorspelde eigenaren (één: deze; meer: een van deze; geen: niet bekend), en elke controle met haar onderbouwing.

Afsluitstatus: 0 als elke situatie is verklaard, 2 als de invoer niet past; de melding noemt het JSON-pad.

Voorbeeld:
  $ npm run -s preflight -- explain --situation examples/situation.json --format table`,
  'help.simulate': 'Zegt welke vermelding van de leadtoewijzingsregels elke lead van een bestand neemt, en waarom.',
  'help.simulate-leads': 'leads als JSON-regels of als CSV; ‘-’ leest de standaardinvoer',
  'help.simulate-rule': 'pas deze regel toe, actief of niet (standaard: de actieve)',
  'help.simulate-input': 'vorm van de leads (standaard: csv voor een bestand dat op .csv eindigt, anders jsonl)',
  'help.simulate-format': 'jsonl voor programma’s, csv voor spreadsheets, table voor mensen',
  'help.simulate-summary':
    'in plaats van een regel per lead: leads per vermelding en toegewezene, en vermeldingen die niets namen of kunnen nemen',
  'help.simulate-more': `
Leads als JSON-regels: per regel één object met leadveldnamen. Een veld dat ontbreekt is onbekend, null is leeg.
Leads als CSV: een kopregel met leadveldnamen. Een kolom die ontbreekt is onbekend, een lege cel is leeg.
"$id" komt terug in het resultaat; zonder noemt het resultaat de regel. Elke nieuwe lead heeft ook een aanmaakdatum
(het moment van de synchronisatie), is niet geconverteerd, en is gemaakt door en van de integratiegebruiker: zie
--created-by.

Een regel van het resultaat bevat: $id of line, rule, outcome (entry, none, undecided of no-active-rule), entry (vanaf
1), assignee, possible (bij undecided: de vermeldingen die de lead nog kunnen nemen, 0 als dat er ook geen kan zijn), en
trace (elke geprobeerde vermelding met haar criteria, de gevonden waarde, en bij onbekend wat zou beslissen).

Afsluitstatus: 0 als elke lead is beoordeeld, beslist of niet; 2 als een bestand niet bruikbaar is: de melding noemt
bestand, regel en reden, en de resultaten van de regels ervoor zijn volledig.

Voorbeeld:
  $ npm run -s preflight -- simulate --rules examples/Lead.assignmentRules-meta.xml --leads examples/leads.jsonl`,
  'help.option-sample': 'records, eigenaren en org als JSON; ‘-’ leest standaardinvoer',
  'help.option-env': 'of: lees ze uit beide systemen, met de vier geheimen van de installatie in een bestand',
  'help.option-resume': 'met --env: waar het verzamelde wordt bewaard, om later verder te gaan',
  'help.detect-settings': 'Stel de instellingen voor die geen API vertelt, op basis van gesynchroniseerde records.',
  'help.detect-settings-json': 'de voorstellen als JSON, en de instellingen om te plakken',
  'help.detect-settings-more': `
Er wordt niets ingesteld: een beheerder beslist over de voorstellen. De zekerheid is de ondergrens van het 95%-Wilson-interval
van de records die overeenstemmen: high vanaf 0,9, medium vanaf 0,75, low vanaf 0,4; daaronder, en bij minder dan 3 records,
wordt niets voorgesteld. Met --json bevat "settings" de waarden met zekerheid high en medium, in de vorm van docs/reference/settings.md.

Met --env worden records en geschiedenissen gelezen met de toegang van de installatie zelf; het bestand is dat van
check-install. Er wordt alleen gelezen: hoogstens 7 verzoeken per seconde aan HubSpot, naast 5 zoekopdrachten. Een afgebroken
opdracht gaat verder met het bestand van --resume. Daarin staat de inhoud van records; het wordt aan het eind verwijderd.

Exitstatus: 0 als de records zijn gelezen, 2 als dat niet kan; de melding noemt het JSON-pad of het systeem.

Voorbeelden:
  $ npm run -s preflight -- detect-settings --env .env
  $ npm run -s preflight -- detect-settings --sample examples/sample.json
  $ npm run -s preflight -- detect-settings --sample - --json < examples/sample.json > proposals.json
  $ npm run -s preflight -- backtest --sample examples/sample.json --settings proposals.json`,
  'help.backtest': 'Beoordeel eerdere eerste synchronisaties opnieuw en zeg hoeveel voorspellingen klopten.',
  'help.backtest-settings':
    'instellingen als JSON (docs/reference/settings.md), of een resultaat van detect-settings --json',
  'help.backtest-since': 'met --env: alleen records die sindsdien in HubSpot zijn gemaakt, bijv. 2026-01-31',
  'help.backtest-limit': 'met --env: records per object, de nieuwste eerst',
  'help.backtest-format': 'table voor mensen, json voor programma’s, csv met één regel per record',
  'help.backtest-json': 'hetzelfde als --format json',
  'help.backtest-more': `
Elk record wordt beoordeeld met wat bij de eerste synchronisatie bekend was: de eigenaar van toen, de waarden van de lead bij
het aanmaken, de gebruikers en regels van nu. Een voorspelling met één eigenaar is goed of fout; met meerdere of zonder
eigenaar blijft ze onbeslist. Records die niets laten zien worden per reden geteld en niet vergeleken.

Met --env worden records en geschiedenissen gelezen met de toegang van de installatie zelf; het bestand is dat van
check-install. Er wordt alleen gelezen: hoogstens 7 verzoeken per seconde aan HubSpot, naast 5 zoekopdrachten. Een afgebroken
opdracht gaat verder met het bestand van --resume. Daarin staat de inhoud van records; het wordt aan het eind verwijderd.

Exitstatus: 0 als de records zijn gelezen, 2 als dat niet kan; de melding noemt het JSON-pad of het systeem.

Voorbeelden:
  $ npm run -s preflight -- backtest --sample examples/sample.json --settings examples/settings.json
  $ npm run -s preflight -- backtest --sample examples/sample.json --settings examples/settings.json --format csv
  $ npm run -s preflight -- backtest --env .env --since 2026-01-01 --limit 5000`,
  'help.audit':
    'Voorspelt wat er met elk record gebeurt dat nog niet is gesynchroniseerd, door HubSpot en Salesforce te raadplegen. Er wordt niets geschreven.',
  'help.audit-env': 'een bestand met de vier secrets van de installatie, zoals voor check-install',
  'help.audit-object': 'objecten, gescheiden door komma’s: {objects} (standaard: alle)',
  'help.audit-segment': 'alleen leden van dit segment',
  'help.audit-owner': 'alleen records van deze HubSpot-eigenaar',
  'help.audit-format': 'table voor cijfers; csv of jsonl voor elk record',
  'help.audit-resume': 'bewaart de voortgang in dit bestand en gaat daar bij een volgende keer verder',
  'help.audit-more': `
Records verschijnen in de volgorde waarin ze zijn beslist. HubSpot staat 5 zoekopdrachten van 200 records per seconde toe;
100.000 records duren dus ongeveer twee minuten. De voortgang gaat naar de standaardfoutuitvoer.

Afsluitstatus: 0 als alles klaar is, 1 als de audit voortijdig is gestopt, 2 bij onbruikbare opties of bestanden.

Voorbeeld:
  $ npm run -s preflight -- audit --env secrets.env --object contact --format csv > audit.csv`,
  'help.check-rules': 'Vindt wat er mis is met leadtoewijzingsregels: voor beheerders, en voor CI.',
  'help.check-rules-rule': 'controleer deze regel (standaard: de actieve; alle regels als er geen actief is)',
  'help.check-rules-users':
    'de gebruikers van de org als JSON, en haar wachtrijen: vindt toegewezenen die geen leads kunnen krijgen',
  'help.check-rules-against': 'een eerdere versie van de regels: zegt welke leads een andere eigenaar krijgen',
  'help.check-rules-leads': 'leads voor --against, zoals bij simulate',
  'help.check-rules-json': 'bevindingen en wijzigingen als JSON',
  'help.check-rules-more': `
Bevindingen:
  unreachable        eerdere vermeldingen nemen elke lead die hierbij past, of de criteria spreken elkaar tegen
  overlap            een lead past bij deze vermelding en bij een eerdere die dezelfde of minder velden vraagt en de
                     lead aan iemand anders toewijst. Een eerdere die meer vraagt, of waarvan alle leads ook bij de
                     latere passen, is een uitzondering vóór het algemene geval, en geen bevinding
  no-catch-all       er kunnen leads overblijven voor de standaardleadeigenaar
  inactive-assignee  de vermelding wijst toe aan een inactieve gebruiker (--users)
  unknown-assignee   de vermelding wijst toe aan een gebruiker of wachtrij die niet in de lijst staat (--users)
  cut-list           een lijst is afgekapt bij de grens van Salesforce van 255 tekens
  unknown-operation  Salesforce kent deze bewerking niet

--users neemt {users}, of {queues}.
--json toont {json};
entry is null voor een bevinding over de hele regel, en changes is er met --against.

Afsluitstatus: 0 als er niets is gevonden, 1 als er iets is gevonden, 2 als een bestand niet bruikbaar is. Leads die een
andere eigenaar krijgen zijn geen bevindingen.

Voorbeeld:
  $ npm run -s preflight -- check-rules --rules examples/Lead.assignmentRules-meta.xml`,
});
