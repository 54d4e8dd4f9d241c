import { defineMessages } from '../../define-messages.ts';
import type { AuditCommandMessages } from '../../types/audit-command.ts';

export const auditCommand = defineMessages<AuditCommandMessages, 'ja'>()({
  'audit-command.description':
    'まだ同期されていない各レコードがどうなるかを、HubSpotとSalesforceに問い合わせます。書き込みは行いません。',
  'audit-command.option-env': '4つのシークレットを書いたファイル(check-installと同じもの)',
  'audit-command.option-object': '対象のオブジェクト(カンマ区切り): {objects}(既定: すべて)',
  'audit-command.option-segment': 'このセグメントのメンバーだけ',
  'audit-command.option-owner': 'このHubSpot担当者のレコードだけ',
  'audit-command.option-format': 'table: 集計、csv・jsonl: 全レコード',
  'audit-command.option-resume': '終わった分をこのファイルに残し、次の実行でその続きから始めます',
  'audit-command.help-more': `
レコードは判定された順に出力されます。HubSpotは1秒あたり200件の検索を5回まで許可しているため、
10万件には約2分かかります。進捗は標準エラー出力に表示されます。

終了コード: 完了は0、監査が途中で終わった場合は1、使えないオプションやファイルは2。`,
  'audit-command.expected-objects': '{objects}が必要です',
  'audit-command.expected-digits': 'IDの数字が必要です',
  'audit-command.one-object':
    '--object:--segmentではオブジェクトを1つだけ指定してください。セグメントは1つのオブジェクトのものです',
  'audit-command.file-unwritable': '書き込めません',
  'audit-command.file-not-audit': '以前の監査が残したファイルか、まだないファイル名が必要です',
  'audit-command.file-of-another': 'オプションか設定が異なる監査のファイルです。別のファイルを指定してください',
  'audit-command.line-not-step': '監査のステップが必要です',
  'audit-command.progress': '{decided}件、毎秒{rate}件',
  'audit-command.progress-of': '{expected}件中{decided}件、毎秒{rate}件',
  'audit-command.time-left': '、残り約{time}',
});
