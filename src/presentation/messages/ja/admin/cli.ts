import { defineMessages } from '../../define-messages.ts';
import type { CliMessages } from '../../types/cli.ts';

export const cli = defineMessages<CliMessages, 'ja'>()({
  'table.lead': 'リード',
  'table.outcome': '結果',
  'table.entry': 'エントリ',
  'table.assignee': '割り当て先',
  'table.leads': '件数',
  'table.undecided': '未確定',
  'table.finding': '指摘',
  'table.before': '変更前',
  'table.after': '変更後',
  'lead.at-line': '{line:plain}行目',
  'outcome.entry': 'エントリ',
  'outcome.none': '該当なし',
  'outcome.undecided': '未確定',
  'outcome.no-active-rule': '有効なルールなし',
  'assignee.nobody': '(再割り当てなし)',
  'assignee.of-type': { by: 'type', of: { User: '{name}(ユーザー)', Queue: '{name}(キュー)' } },
  'assignee.type': { by: 'type', of: { User: 'ユーザー', Queue: 'キュー' } },
  'possible.entries': 'エントリ{entries:or}',
  'possible.none': '該当なし',
  'hands.entry': 'エントリ{entry:plain}:{who}',
  'hands.no-entry': '該当エントリなし',

  'summary.rule': 'ルール:{rule}',
  'summary.no-rule': 'ルール:有効なものはありません',
  'summary.leads': 'リード:{leads}件(エントリに該当{entry}、該当なし{none}、未確定{undecided})',
  'summary.never-reached': '未確定も含めてリードが1件も該当しなかったエントリ:{entries:and}',
  'summary.never-reached-none': '未確定も含めてリードが1件も該当しなかったエントリ:なし',
  'summary.unreachable': 'リードが該当することのないエントリ:',
  'summary.unreachable-none': 'リードが該当することのないエントリ:見つかりませんでした',
  'summary.unreachable-entry': 'エントリ{entry:plain}:{finding}',
  'summary.progress': 'リード{count}件(毎秒{rate}件)',
  'checked-rule.title': 'ルール:{rule}(エントリ:{entries}、指摘:{findings})',
  'changes.title': '所有者が変わるリード:{count}件',
  'explained.title': {
    by: 'object',
    of: { contact: 'コンタクト {id}', company: '会社 {id}', deal: '取引 {id}' },
  },
  'explained.decided-by': '判定表の行{row}({path})',

  'refused.at': '{place}:{problem}',
  'refused.unreadable': '読み取れません({reason})',
  'unreadable.missing': 'ファイルがありません',
  'unreadable.directory': 'フォルダーです。その中のファイルを指定してください',
  'unreadable.permission': '読み取り権限がありません',
  'unreadable.other': '{detail}',
  'refused.not-json': 'JSONではありません:{detail}',
  'refused.not-json-lead': 'JSONではありません:{detail}。リード項目のJSONオブジェクトが1つ必要です',
  'refused.not-utf8': 'UTF-8ではありません。UTF-8で保存してください',
  'refused.not-utf8-soon': 'この位置またはその直後がUTF-8ではありません。UTF-8で保存してください',
  'refused.case-rules': 'ケースの割り当てルールです。リード割り当てルールが必要です',
  'refused.no-rule': 'ルール「{rule}」はありません。--ruleに指定できるのは{names:or}です',
  'refused.no-rule-in-file': 'ルール「{rule}」はありません。ファイルにルールがありません',
  'refused.rules-xml': 'SalesforceのメタデータXML形式のリード割り当てルールが必要です:{problem}',
  'refused.line-too-long': '{megabytes}MBを超えています。1行に1件のリードが必要です',
  'refused.lead': 'リード項目のJSONオブジェクトが必要ですが、{found}でした',
  'refused.field': '項目「{field}」:文字列、数値、真偽値、nullのいずれかが必要ですが、{found}でした',
  'refused.field-too-large': '項目「{field}」:1.8e308以下の数値が必要ですが、それより大きい値でした',
  'found.type': {
    by: 'type',
    of: {
      array: '配列',
      null: 'null値',
      object: 'オブジェクト',
      string: '文字列',
      number: '数値',
      boolean: '真偽値',
    },
  },
  'refused.csv-separator': 'カンマ区切りの項目名が必要ですが、{found}でした',
  'refused.csv-no-name': '{column:plain}列目に項目名がありません',
  'refused.csv-twice': '列「{name}」が2回あります',
  'refused.csv-cells': 'ヘッダーと同じ数のセルが必要です',
  'refused.csv-open-quote': '引用符で囲まれたセルが閉じられていません',
  'refused.csv-stray-quote': '引用符が不要な位置にあります。引用符付きのセル内の引用符は""と書いてください',
  'refused.csv': 'CSVではありません:{detail}',
  'refused.time': 'ISO 8601の日時(例:2026-11-24、2026-11-24T09:00:00Z)が必要ですが、「{text}」でした',
  'refused.users': 'ユーザーの配列、または"users"と"queues"を持つオブジェクトが必要です',
  'refused.against-leads': '--againstと--leadsは両方指定するか、どちらも指定しないでください',
  'refused.two-inputs': '{first}と{second}の両方を標準入力にはできません',
  'warned.left-out': {
    by: 'problem',
    of: {
      unknown: '{path}は不明なため無視しました',
      repeated: '{path}が2回目のため無視しました',
      'inside-text': '{path}がテキスト内にあるため無視しました',
    },
  },
  'warned.left-out-text': '{what}:{text}',
  'warned.several-active': { other: '有効なルールが{count}件あります。最初の「{first}」を評価します' },
  'warned.several-named': { other: '「{rule}」という名前のルールが{count}件あります。最初のものを評価します' },
  'warned.entry': 'エントリ{entry:plain}:{finding}',
  'warned.none-active': '有効なルールがないため、すべてのルールを検査します',
  'warned.no-rules': '有効なルールがありません。ファイルにルールがありません',
  'warned.unknown-settings': 'この名前の設定はないため無視しました:{names:and}',

  'help.usage': '使い方:',
  'help.arguments': '引数:',
  'help.options': 'オプション:',
  'help.commands': 'コマンド:',
  'help.default': '(デフォルト:{value})',
  'help.choices': '({values:or})',
  'help.option-help': 'このヘルプを表示',
  'help.command-help': 'コマンドのヘルプを表示',
  'help.how-to': '(--helpでオプションを表示)',
  'help.option-language': 'テキストの言語:{languages}(ほかの言語は英語で表示)',
  'help.preflight':
    'コマンドラインで使うOwner Preflight。ファイルのルールや状況を事前に試せます。HubSpotとSalesforceに問い合わせるのは、auditと、--envを付けたコマンドだけです。',
  'help.option-rules': 'Salesforceから取得したLead.assignmentRules-meta.xml',
  'help.option-now': 'ルールの相対日付での「今日」。ISO 8601、UTC(デフォルト:現在時刻)',
  'help.option-created-by': '作成者と所有者の条件で使う、連携ユーザーのIDまたは名前',
  'help.explain': '最初の同期後にSalesforceでレコードの所有者が誰になるかを予測し、各確認を表示します。',
  'help.explain-situation':
    'JSON形式の状況。オブジェクト1つ、または結果を配列で得るための配列。「-」は標準入力を読みます',
  'help.explain-format': 'jsonはプログラム用、tableは人が読む用',
  'help.explain-more': `
状況ファイルには1件のレコードの事実を書きます:HubSpotのレコードと担当者、アプリの設定、Salesforceの応答。
結果には、判定表で決め手になった行、途中で通った行、予測した所有者(1人:その人、複数:そのいずれか、
なし:不明)、各確認とその根拠が含まれます。

終了ステータス:0 はすべて説明済み、2 は入力の不適合(メッセージにJSONパスを表示)。

例:
  $ npm run -s preflight -- explain --situation examples/situation.json --format table`,
  'help.simulate': 'ファイルの各リードにリード割り当てルールのどのエントリが適用されるか、その理由とともに示します。',
  'help.simulate-leads': 'JSON LinesまたはCSV形式のリード。「-」は標準入力を読みます',
  'help.simulate-rule': '有効かどうかにかかわらず、このルールを評価(デフォルト:有効なルール)',
  'help.simulate-input': 'リードの形式(デフォルト:.csvで終わるファイルはcsv、それ以外はjsonl)',
  'help.simulate-format': 'jsonlはプログラム用、csvは表計算用、tableは人が読む用',
  'help.simulate-summary':
    'リードごとの行の代わりに、エントリと割り当て先ごとの件数、該当のないエントリ、該当し得ないエントリを表示',
  'help.simulate-more': `
JSON Linesのリード:1行に1つ、リード項目名のオブジェクト。項目がなければ不明、nullは空白です。
CSVのリード:リード項目名のヘッダー。列がなければ不明、空のセルは空白です。
"$id"は結果にそのまま返ります。ない場合は行番号を示します。新しいリードには作成日(同期の時点)もあり、
取引の開始は済んでおらず、作成者と所有者は連携ユーザーです(--created-byを参照)。

結果の1行の内容:$idまたはline、rule、outcome(entry、none、undecided、no-active-rule)、entry(1から)、
assignee、possible(undecidedの場合:まだ該当し得るエントリ、該当なしもあり得る場合は0)、trace(試した各エントリ、
その条件、見つかった値、不明な場合は何があれば決まるか)。

終了ステータス:0 はすべてのリードを評価済み(未確定も含む)、2 はファイルが使用できない場合。メッセージに
ファイル、行、理由を示し、それより前の行の結果は完全です。

例:
  $ npm run -s preflight -- simulate --rules examples/Lead.assignmentRules-meta.xml --leads examples/leads.jsonl`,
  'help.option-sample': 'レコード、担当者、組織のJSON。「-」は標準入力を読みます',
  'help.option-env': 'または: インストールの4つのシークレットを書いたファイルを使い、両方のシステムから読み込みます',
  'help.option-resume': '--env とともに: 収集した内容の保存先。後で続きから再開できます',
  'help.detect-settings': 'APIでは分からない設定を、同期済みのレコードから提案します。',
  'help.detect-settings-json': '提案をJSONで出力し、貼り付ける設定も出力します',
  'help.detect-settings-more': `
何も変更しません。提案を採用するかどうかは管理者が決めます。確度は、一致したレコードの割合の95%ウィルソン区間の下限です: 0.9以上は high、
0.75以上は medium、0.4以上は low。それ未満、または3件未満の場合は何も提案しません。
--json では、"settings" に high と medium の値が docs/reference/settings.md の形式で入ります。

--env では、インストール自身の認証情報でレコードと履歴を読み込みます。ファイルは check-install と同じものです。送信するのは読み取りだけで、
HubSpotへのリクエストは毎秒最大7件、検索は別に毎秒5件です。途中で終わったコマンドは --resume のファイルから再開します。
このファイルにはレコードの内容が含まれ、完了時に削除されます。

終了ステータス: レコードを読み込めた場合は0、読み込めない場合は2。メッセージにJSONパスまたはシステムを示します。

例:
  $ npm run -s preflight -- detect-settings --env .env
  $ npm run -s preflight -- detect-settings --sample examples/sample.json
  $ npm run -s preflight -- detect-settings --sample - --json < examples/sample.json > proposals.json
  $ npm run -s preflight -- backtest --sample examples/sample.json --settings proposals.json`,
  'help.backtest': '過去の初回同期をもう一度判定し、予測がいくつ正しかったかを示します。',
  'help.backtest-settings': '設定のJSON(docs/reference/settings.md)、または detect-settings --json の結果',
  'help.backtest-since': '--env とともに: その日以降にHubSpotで作成されたレコードのみ(例: 2026-01-31)',
  'help.backtest-limit': '--env とともに: オブジェクトごとのレコード数。新しいものから読み込みます',
  'help.backtest-format': 'table は人向け、json はプログラム向け、csv は1行に1レコード',
  'help.backtest-json': '--format json と同じ',
  'help.backtest-more': `
各レコードは、初回同期の時点で分かっていた内容で判定します: 当時の担当者、作成時のリードの値、現在のユーザーとルール。
1人の所有者を示した予測は正解か不正解になり、複数または誰も示さない予測は未決になります。
何も示さないレコードは理由ごとに数え、照合しません。

--env では、インストール自身の認証情報でレコードと履歴を読み込みます。ファイルは check-install と同じものです。送信するのは読み取りだけで、
HubSpotへのリクエストは毎秒最大7件、検索は別に毎秒5件です。途中で終わったコマンドは --resume のファイルから再開します。
このファイルにはレコードの内容が含まれ、完了時に削除されます。

終了ステータス: レコードを読み込めた場合は0、読み込めない場合は2。メッセージにJSONパスまたはシステムを示します。

例:
  $ npm run -s preflight -- backtest --sample examples/sample.json --settings examples/settings.json
  $ npm run -s preflight -- backtest --sample examples/sample.json --settings examples/settings.json --format csv
  $ npm run -s preflight -- backtest --env .env --since 2026-01-01 --limit 5000`,
  'help.audit':
    'まだ同期されていないすべてのレコードがどうなるかを、HubSpotとSalesforceに問い合わせて予測します。書き込みは行いません。',
  'help.audit-env': 'インストールの4つのシークレットを含むファイル(check-installと同じ)',
  'help.audit-object': '対象のオブジェクト(カンマ区切り):{objects}(既定値:すべて)',
  'help.audit-segment': 'このセグメントのメンバーのみ',
  'help.audit-owner': 'このHubSpot担当者のレコードのみ',
  'help.audit-format': 'table は集計、csv と jsonl は全レコード',
  'help.audit-resume': '進捗をこのファイルに保存し、次回はそこから再開します',
  'help.audit-more': `
レコードは判定された順に表示されます。HubSpotでは1秒間に200件ずつ5回の検索が可能なため、10万件で約2分かかります。
進捗は標準エラー出力に表示されます。

終了ステータス:完了した場合は0、監査が途中で終了した場合は1、オプションやファイルが使用できない場合は2。

例:
  $ npm run -s preflight -- audit --env secrets.env --object contact --format csv > audit.csv`,
  'help.check-rules': 'リード割り当てルールの問題を見つけます。管理者用、CI用。',
  'help.check-rules-rule': 'このルールを検査(デフォルト:有効なルール、有効なものがなければすべて)',
  'help.check-rules-users': '組織のユーザーとキューのJSON。リードを割り当てられない割り当て先を見つけます',
  'help.check-rules-against': 'ルールの以前のバージョン。所有者が変わるリードを示します',
  'help.check-rules-leads': '--against用のリード(simulateと同じ形式)',
  'help.check-rules-json': '指摘と変更をJSONで出力',
  'help.check-rules-more': `
指摘:
  unreachable        前のエントリが該当するリードをすべて取るか、条件が互いに矛盾している
  overlap            リードがこのエントリと、同じかより少ない項目を見る前のエントリの両方に一致し、前のエントリが
                     別のユーザーに割り当てる。より多くの項目を見る前のエントリや、該当リードがすべて後の
                     エントリにも一致する前のエントリは、一般的な場合の前の例外であり、指摘ではない
  no-catch-all       デフォルトのリード所有者に残るリードがあり得る
  inactive-assignee  無効なユーザーに割り当てている(--users)
  unknown-assignee   一覧にないユーザーまたはキューに割り当てている(--users)
  cut-list           リストがSalesforceの上限の255文字で切れている
  unknown-operation  Salesforceにその演算子はない

--usersの形式:{users} または {queues}
--jsonの出力:{json}
entryはルール全体への指摘ではnullです。changesは--againstを指定した場合にあります。

終了ステータス:0 は指摘なし、1 は指摘あり、2 はファイルが使用できない場合。所有者が変わるリードは指摘では
ありません。

例:
  $ npm run -s preflight -- check-rules --rules examples/Lead.assignmentRules-meta.xml`,
});
