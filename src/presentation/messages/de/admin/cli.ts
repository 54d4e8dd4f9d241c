import { defineMessages } from '../../define-messages.ts';
import type { CliMessages } from '../../types/cli.ts';

export const cli = defineMessages<CliMessages, 'de'>()({
  'table.lead': 'Lead',
  'table.outcome': 'Ergebnis',
  'table.entry': 'Eintrag',
  'table.assignee': 'zugewiesen an',
  'table.leads': 'Leads',
  'table.undecided': 'offen',
  'table.finding': 'Befund',
  'table.before': 'vorher',
  'table.after': 'nachher',
  'lead.at-line': 'Zeile {line:plain}',
  'outcome.entry': 'Eintrag',
  'outcome.none': 'keiner',
  'outcome.undecided': 'offen',
  'outcome.no-active-rule': 'keine aktive Regel',
  'assignee.nobody': '(nicht zugewiesen)',
  'assignee.of-type': { by: 'type', of: { User: '{name} (Benutzer)', Queue: '{name} (Warteschlange)' } },
  'assignee.type': { by: 'type', of: { User: 'Benutzer', Queue: 'Warteschlange' } },
  'possible.entries': 'Eintrag {entries:or}',
  'possible.none': 'keiner',
  'hands.entry': 'Eintrag {entry:plain}: {who}',
  'hands.no-entry': 'kein Eintrag',

  'summary.rule': 'Regel: {rule}',
  'summary.no-rule': 'Regel: keine ist aktiv',
  'summary.leads': 'Leads: {leads} (von einem Eintrag genommen {entry}, von keinem {none}, offen {undecided})',
  'summary.never-reached': 'Einträge, die hier keinen Lead nahmen, auch keinen offenen: {entries:and}',
  'summary.never-reached-none': 'Einträge, die hier keinen Lead nahmen, auch keinen offenen: keine',
  'summary.unreachable': 'Einträge, die nie einen Lead nehmen können:',
  'summary.unreachable-none': 'Einträge, die nie einen Lead nehmen können: keine gefunden',
  'summary.unreachable-entry': 'Eintrag {entry:plain}: {finding}',
  'summary.progress': '{count} Leads, {rate} pro Sekunde',
  'checked-rule.title': 'Regel: {rule} (Einträge: {entries}, Befunde: {findings})',
  'changes.title': 'Leads, die den Inhaber wechseln: {count}',
  'explained.title': {
    by: 'object',
    of: { contact: 'Kontakt {id}', company: 'Unternehmen {id}', deal: 'HubSpot-Deal {id}' },
  },
  'explained.decided-by': 'Zeile {row} der Entscheidungstabelle ({path})',

  'refused.at': '{place}: {problem}',
  'refused.unreadable': 'nicht lesbar ({reason})',
  'unreadable.missing': 'die Datei gibt es nicht',
  'unreadable.directory': 'das ist ein Ordner; nennen Sie eine Datei darin',
  'unreadable.permission': 'keine Berechtigung, sie zu lesen',
  'unreadable.other': '{detail}',
  'refused.not-json': 'kein JSON: {detail}',
  'refused.not-json-lead': 'kein JSON: {detail}; ein JSON-Objekt mit Lead-Feldern erwartet',
  'refused.not-utf8': 'kein UTF-8; speichern Sie die Datei als UTF-8',
  'refused.not-utf8-soon': 'hier oder kurz danach kein UTF-8; speichern Sie die Datei als UTF-8',
  'refused.case-rules': 'Zuordnungsregeln für Kundenvorgänge; Lead-Zuordnungsregeln erwartet',
  'refused.no-rule': 'es gibt keine Regel „{rule}“; --rule nimmt {names:or}',
  'refused.no-rule-in-file': 'es gibt keine Regel „{rule}“; die Datei hat keine Regel',
  'refused.rules-xml': 'Lead-Zuordnungsregeln als Metadaten-XML von Salesforce erwartet: {problem}',
  'refused.line-too-long': 'länger als {megabytes} MB; ein Lead pro Zeile erwartet',
  'refused.lead': 'ein JSON-Objekt mit Lead-Feldern erwartet, {found} gefunden',
  'refused.field': 'Feld „{field}“: Text, Zahl, Wahrheitswert oder null erwartet, {found} gefunden',
  'refused.field-too-large': 'Feld „{field}“: eine Zahl bis 1.8e308 erwartet, eine größere gefunden',
  'found.type': {
    by: 'type',
    of: {
      array: 'eine Liste',
      null: 'der Wert null',
      object: 'ein Objekt',
      string: 'ein Text',
      number: 'eine Zahl',
      boolean: 'ein Wahrheitswert',
    },
  },
  'refused.csv-separator': 'durch Kommas getrennte Feldnamen erwartet, {found} gefunden',
  'refused.csv-no-name': 'ein Feldname in Spalte {column:plain} erwartet, keiner gefunden',
  'refused.csv-twice': 'die Spalte „{name}“ steht zweimal da',
  'refused.csv-cells': 'so viele Zellen wie in der Kopfzeile erwartet',
  'refused.csv-open-quote': 'eine Zelle in Anführungszeichen wird nie geschlossen',
  'refused.csv-stray-quote':
    'ein Anführungszeichen steht, wo keines hingehört; schreiben Sie "" für ein Anführungszeichen in einer solchen Zelle',
  'refused.csv': 'kein CSV: {detail}',
  'refused.time': 'eine Zeit nach ISO 8601 erwartet, etwa 2026-11-24 oder 2026-11-24T09:00:00Z, „{text}“ gefunden',
  'refused.users': 'eine Liste von Benutzern erwartet oder ein Objekt mit "users" und "queues"',
  'refused.against-leads': '--against und --leads gehören zusammen: Nennen Sie beide oder keines',
  'refused.two-inputs': '{first} und {second}: Nur eines davon kann die Standardeingabe sein',
  'warned.left-out': {
    by: 'problem',
    of: {
      unknown: '{path} ist nicht bekannt und wurde weggelassen',
      repeated: '{path} steht ein zweites Mal da und wurde weggelassen',
      'inside-text': '{path} steht in einem Text und wurde weggelassen',
    },
  },
  'warned.left-out-text': '{what}: {text}',
  'warned.several-active': {
    one: '{count} Regel ist aktiv; die erste, „{first}“, gilt',
    other: '{count} Regeln sind aktiv; die erste, „{first}“, gilt',
  },
  'warned.several-named': {
    one: '{count} Regel heißt „{rule}“; die erste gilt',
    other: '{count} Regeln heißen „{rule}“; die erste gilt',
  },
  'warned.entry': 'Eintrag {entry:plain}: {finding}',
  'warned.none-active': 'keine Regel ist aktiv; alle Regeln werden geprüft',
  'warned.no-rules': 'keine Regel ist aktiv; die Datei hat keine Regel',
  'warned.unknown-settings': 'keine Einstellung heißt so, weggelassen: {names:and}',

  'help.usage': 'Aufruf:',
  'help.arguments': 'Argumente:',
  'help.options': 'Optionen:',
  'help.commands': 'Befehle:',
  'help.default': '(Standard: {value})',
  'help.choices': '({values:or})',
  'help.option-help': 'zeigt diese Hilfe',
  'help.command-help': 'zeigt die Hilfe zu einem Befehl',
  'help.how-to': '(--help zeigt die Optionen)',
  'help.option-language': 'Sprache der Texte: {languages} (bei einer anderen: Englisch)',
  'help.preflight':
    'Owner Preflight auf der Kommandozeile: Regeln und Situationen aus Dateien vorab ausprobieren. Nur audit und Befehle mit --env fragen HubSpot und Salesforce ab.',
  'help.option-rules': 'Lead.assignmentRules-meta.xml, wie Salesforce es liefert',
  'help.option-now': 'heute für relative Datumsangaben der Regeln, ISO 8601, UTC (Standard: die Uhr)',
  'help.option-created-by': 'ID oder Name des Integrationsbenutzers, für Kriterien zu Ersteller und Inhaber',
  'help.explain':
    'Sagt vorher, wem ein Datensatz nach der ersten Synchronisierung in Salesforce gehört, und zeigt jede Prüfung.',
  'help.explain-situation':
    'Situation als JSON: ein Objekt, oder eine Liste für eine Liste von Ergebnissen; „-“ liest die Standardeingabe',
  'help.explain-format': 'json für Programme, table für Menschen',
  'help.explain-more': `
Die Situationsdatei enthält die Fakten zu einem Datensatz: den HubSpot-Datensatz und wer zuständig ist, die
Einstellungen der App, und was Salesforce geantwortet hat. Das Ergebnis nennt die entscheidende Zeile der
Entscheidungstabelle, die Zeilen auf dem Weg dorthin, die vorhergesagten Inhaber (einer: dieser; mehrere: einer davon;
keiner: nicht bekannt), und jede Prüfung mit ihrem Beleg.

Beendigungsstatus: 0, wenn jede Situation erklärt wurde; 2, wenn die Eingabe nicht passt; die Meldung nennt den
JSON-Pfad.

Beispiel:
  $ npm run -s preflight -- explain --situation examples/situation.json --format table`,
  'help.simulate': 'Sagt, welcher Eintrag der Lead-Zuordnungsregeln jeden Lead einer Datei nimmt, und warum.',
  'help.simulate-leads': 'Leads als JSON-Zeilen oder als CSV; „-“ liest die Standardeingabe',
  'help.simulate-rule': 'diese Regel anwenden, aktiv oder nicht (Standard: die aktive)',
  'help.simulate-input': 'Form der Leads (Standard: csv für eine Datei, die auf .csv endet, sonst jsonl)',
  'help.simulate-format': 'jsonl für Programme, csv für Tabellenkalkulationen, table für Menschen',
  'help.simulate-summary':
    'statt einer Zeile je Lead: Leads je Eintrag und Empfänger, und Einträge, die keinen nahmen oder nie einen nehmen',
  'help.simulate-more': `
Leads als JSON-Zeilen: je Zeile ein Objekt mit Lead-Feldnamen. Ein fehlendes Feld ist unbekannt, null ist leer.
Leads als CSV: eine Kopfzeile mit Lead-Feldnamen. Eine fehlende Spalte ist unbekannt, eine leere Zelle ist leer.
"$id" kommt im Ergebnis wieder; sonst nennt das Ergebnis die Zeile. Jeder neue Lead hat außerdem ein Erstellungsdatum
(den Moment der Synchronisierung), ist nicht konvertiert, und der Integrationsbenutzer ist sein Ersteller und Inhaber:
siehe --created-by.

Eine Zeile des Ergebnisses enthält: $id oder line, rule, outcome (entry, none, undecided oder no-active-rule), entry
(ab 1), assignee, possible (bei undecided: die Einträge, die den Lead noch nehmen könnten, 0 wenn auch keiner), und
trace (jeder geprüfte Eintrag mit seinen Kriterien, dem Wert, und bei unbekannt, was entscheiden würde).

Beendigungsstatus: 0, wenn jeder Lead ausgewertet wurde, entschieden oder nicht; 2, wenn eine Datei nicht verwendbar
ist: Die Meldung nennt Datei, Zeile und Grund, und die Ergebnisse der Zeilen davor sind vollständig.

Beispiel:
  $ npm run -s preflight -- simulate --rules examples/Lead.assignmentRules-meta.xml --leads examples/leads.jsonl`,
  'help.option-sample': 'Datensätze, Inhaber und Org als JSON; „-“ liest die Standardeingabe',
  'help.option-env': 'oder: aus beiden Systemen lesen, mit den vier Geheimnissen der Installation in einer Datei',
  'help.option-resume': 'mit --env: wo das Gesammelte liegt, um später weiterzumachen',
  'help.detect-settings':
    'Schlägt die Einstellungen vor, die keine API verrät, anhand von Datensätzen, die synchronisiert wurden.',
  'help.detect-settings-json': 'die Vorschläge als JSON, und die Einstellungen zum Einfügen',
  'help.detect-settings-more': `
Nichts wird gesetzt: Über die Vorschläge entscheidet ein Admin. Die Sicherheit ist das untere Ende des 95-%-Wilson-Intervalls
der Datensätze, die übereinstimmen: high ab 0,9, medium ab 0,75, low ab 0,4; darunter und bei weniger als 3 Datensätzen wird
nichts vorgeschlagen. Mit --json enthält "settings" die Werte mit high und medium, in der Form von docs/reference/settings.md.

Mit --env werden Datensätze und Verläufe mit den Zugangsdaten der Installation gelesen; die Datei ist die von check-install.
Es wird nur gelesen: höchstens 7 Anfragen pro Sekunde an HubSpot, dazu 5 Suchen. Ein abgebrochener Befehl macht mit der Datei
von --resume weiter. Sie enthält Inhalte von Datensätzen und wird am Ende gelöscht.

Exit-Status: 0, wenn die Datensätze gelesen wurden, 2, wenn nicht; die Meldung nennt den JSON-Pfad oder das System.

Beispiele:
  $ npm run -s preflight -- detect-settings --env .env
  $ npm run -s preflight -- detect-settings --sample examples/sample.json
  $ npm run -s preflight -- detect-settings --sample - --json < examples/sample.json > proposals.json
  $ npm run -s preflight -- backtest --sample examples/sample.json --settings proposals.json`,
  'help.backtest':
    'Entscheidet frühere Erstsynchronisierungen noch einmal und sagt, wie viele Vorhersagen richtig waren.',
  'help.backtest-settings':
    'Einstellungen als JSON (docs/reference/settings.md) oder ein Ergebnis von detect-settings --json',
  'help.backtest-since': 'mit --env: nur Datensätze, die seitdem in HubSpot angelegt wurden, z. B. 2026-01-31',
  'help.backtest-limit': 'mit --env: Datensätze je Objekt, die neuesten zuerst',
  'help.backtest-format': 'table für Menschen, json für Programme, csv mit einer Zeile je Datensatz',
  'help.backtest-json': 'dasselbe wie --format json',
  'help.backtest-more': `
Jeder Datensatz wird mit dem entschieden, was bei seiner ersten Synchronisierung bekannt war: dem damaligen Inhaber, den Werten
des Leads beim Anlegen, den Benutzern und Regeln von heute. Eine Vorhersage mit einem Inhaber ist richtig oder falsch; mit
mehreren oder ohne Inhaber bleibt sie offen. Datensätze, die nichts zeigen, werden nach Grund gezählt und nicht verglichen.

Mit --env werden Datensätze und Verläufe mit den Zugangsdaten der Installation gelesen; die Datei ist die von check-install.
Es wird nur gelesen: höchstens 7 Anfragen pro Sekunde an HubSpot, dazu 5 Suchen. Ein abgebrochener Befehl macht mit der Datei
von --resume weiter. Sie enthält Inhalte von Datensätzen und wird am Ende gelöscht.

Exit-Status: 0, wenn die Datensätze gelesen wurden, 2, wenn nicht; die Meldung nennt den JSON-Pfad oder das System.

Beispiele:
  $ npm run -s preflight -- backtest --sample examples/sample.json --settings examples/settings.json
  $ npm run -s preflight -- backtest --sample examples/sample.json --settings examples/settings.json --format csv
  $ npm run -s preflight -- backtest --env .env --since 2026-01-01 --limit 5000`,
  'help.audit':
    'Sagt für jeden noch nicht synchronisierten Datensatz voraus, was mit ihm geschieht, und fragt dazu HubSpot und Salesforce ab. Es wird nichts geschrieben.',
  'help.audit-env': 'eine Datei mit den vier Secrets der Installation, wie für check-install',
  'help.audit-object': 'Objekte, durch Kommas getrennt: {objects} (Standard: alle)',
  'help.audit-segment': 'nur Mitglieder dieses Segments',
  'help.audit-owner': 'nur Datensätze dieser in HubSpot zuständigen Person',
  'help.audit-format': 'table für Zahlen; csv oder jsonl für jeden Datensatz',
  'help.audit-resume': 'speichert den Fortschritt in dieser Datei und macht beim nächsten Mal dort weiter',
  'help.audit-more': `
Datensätze erscheinen in der Reihenfolge, in der sie entschieden werden. HubSpot erlaubt 5 Suchen mit je 200 Datensätzen
pro Sekunde; 100.000 Datensätze dauern also etwa zwei Minuten. Der Fortschritt geht an die Standardfehlerausgabe.

Exit-Status: 0 wenn alles fertig ist, 1 wenn der Audit vorzeitig endete, 2 bei unbrauchbaren Optionen oder Dateien.

Beispiel:
  $ npm run -s preflight -- audit --env secrets.env --object contact --format csv > audit.csv`,
  'help.check-rules': 'Findet, was an Lead-Zuordnungsregeln nicht stimmt: für Admins und für CI.',
  'help.check-rules-rule': 'diese Regel prüfen (Standard: die aktive; alle Regeln, wenn keine aktiv ist)',
  'help.check-rules-users':
    'die Benutzer der Organisation als JSON, und ihre Warteschlangen: findet Empfänger, die keine Leads bekommen können',
  'help.check-rules-against': 'eine frühere Fassung der Regeln: sagt, welche Leads den Inhaber wechseln',
  'help.check-rules-leads': 'Leads für --against, wie bei simulate',
  'help.check-rules-json': 'Befunde und Änderungen als JSON',
  'help.check-rules-more': `
Befunde:
  unreachable        frühere Einträge nehmen jeden passenden Lead, oder die Kriterien widersprechen sich
  overlap            ein Lead passt zu diesem Eintrag und zu einem früheren, der dieselben oder weniger Felder verlangt
                     und ihn jemand anderem zuweist. Ein früherer, der mehr verlangt, oder dessen Leads alle auch zum
                     späteren passen, ist eine Ausnahme vor dem allgemeinen Fall, und kein Befund
  no-catch-all       es können Leads für den Standard-Lead-Inhaber übrig bleiben
  inactive-assignee  der Eintrag weist einem inaktiven Benutzer zu (--users)
  unknown-assignee   der Eintrag weist einem Benutzer oder einer Warteschlange zu, die nicht in der Liste steht (--users)
  cut-list           eine Liste wurde bei der Grenze von Salesforce von 255 Zeichen abgeschnitten
  unknown-operation  Salesforce hat keinen solchen Operator

--users nimmt {users}, oder {queues}.
--json gibt {json} aus;
entry ist null bei einem Befund zur ganzen Regel, und changes gibt es mit --against.

Beendigungsstatus: 0, wenn nichts gefunden wurde; 1, wenn etwas gefunden wurde; 2, wenn eine Datei nicht verwendbar ist.
Leads, die den Inhaber wechseln, sind keine Befunde.

Beispiel:
  $ npm run -s preflight -- check-rules --rules examples/Lead.assignmentRules-meta.xml`,
});
