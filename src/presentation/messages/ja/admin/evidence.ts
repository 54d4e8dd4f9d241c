import type { EvidenceMessages } from '../../../../domain/evidence/messages.ts';
import { defineMessages } from '../../define-messages.ts';

export const evidence = defineMessages<EvidenceMessages, 'ja'>()({
  'evidence.no-records': 'サンプルには判断材料になるレコードがありません。',
  'evidence.not-enough': { other: '判断材料になるレコードが{count}件では少なすぎるか、結果のばらつきが大きすぎます。' },
  'evidence.since': '途中で変更されています。{at:date}以降のレコードだけを数えました。',
  'evidence.fits-equally': '次の値も同じか、ほぼ同じくらい当てはまります:{others:and}。',
  'evidence.integration-user':
    '同期によってSalesforceに作成されたレコード{count}件のうち{support}件は、{name}が作成しました。',
  'evidence.contacts-became-leads': '同期されたコンタクト{count}件のうち{support}件がリードになりました。',
  'evidence.contacts-became-contacts':
    '同期されたコンタクト{count}件のうち{support}件がSalesforceの取引先責任者になりました。',
  'evidence.companies-synced': { other: '{count}件の会社がSalesforceに同期されました。1件あれば同期はオンです。' },
  'evidence.deals-synced': { other: '{count}件の取引がSalesforceに同期されました。1件あれば同期はオンです。' },
  'evidence.companies-silent': {
    other:
      '会社{count}件はいずれも同期されていません。ただし、条件を満たすコンタクトがない会社も同期されないため、根拠としては弱いです。',
  },
  'evidence.deals-silent': { other: '取引{count}件はいずれも同期されていません。' },
  'evidence.stopped-syncing': {
    other: 'ただし、{at:date}より後に作成された{count}件はいずれも同期されていません。',
  },
  'evidence.segment':
    'セグメント{segment}には、同期されたコンタクト{syncedAll}件のうち{synced}件が同期時に含まれていました。同期されなかった{leftOutAll}件のうち{leftOut}件は含まれていません。',
  'evidence.no-segment':
    'どのコンタクトが同期されるかを説明できるセグメントはありません。{synced}件が同期され、メールアドレスのある{leftOutAll}件が同期されていません。',
  'evidence.default-lead-owner':
    'どのルールエントリにも該当しないリード{count}件のうち{support}件が{name}に割り当てられました。',
  'evidence.field-mapping': '{field}は、リード{count}件のうち{support}件でプロパティー{property}と同じでした。',
  'evidence.one-value-only': '{field}の値はほとんど変わらないため、固定値でも説明できます。',
  'evidence.fixed-value': '{field}は、リード{count}件のうち{support}件で「{value}」でした。',
  'evidence.property-explains': 'プロパティー{property}でも同じように説明できます。',
  'evidence.rules-ran': 'ルールエントリに該当するリード{count}件のうち{support}件が、その割り当て先になりました。',
  'evidence.rules-did-not-run': 'ルールエントリに該当するリード{count}件のうち{support}件が、作成者のままでした。',

  'backtest.not-comparable.not-synced': '同期されていません。',
  'backtest.not-comparable.from-salesforce': 'Salesforceから取り込まれました。',
  'backtest.not-comparable.deleted-since': 'Salesforceのレコードはもう存在しません。',
  'backtest.not-comparable.existed-before': 'Salesforceのレコードは最初の同期より前から存在していました。',
  'backtest.not-comparable.history-not-tracked':
    '履歴が記録されていないため、Salesforceでの最初の所有者がわかりません。',
  'backtest.not-comparable.user-inactive': 'HubSpotの担当者は現在無効で、当時有効だったかどうかわかりません。',
  'backtest.not-comparable.other-integration-user': '連携ユーザー以外のユーザーが作成しました。',
  'backtest.not-comparable.rules-changed': '作成後にリード割り当てルールが変更されました。',
  'backtest.undecided.several-owners': '所有者の候補が複数ありました。',
  'backtest.undecided.nobody-named': '所有者を特定できませんでした。',
  'backtest.undecided.open-end': '別のユーザーになる可能性もありました。',
  'backtest.cause.other-object': '設定とは異なるオブジェクトになりました。',
  'backtest.cause.owner-changed-near-sync': '同期の前後数分以内にHubSpotの担当者が変更されました。',
  'backtest.cause.near-miss-matched':
    '所有者になったユーザーは、HubSpotの担当者と名前だけ、またはメールアドレスだけが一致しています。',
  'backtest.cause.match-not-taken': 'HubSpotの担当者がいないものとして割り当てられました。',
  'backtest.cause.automation': 'フローまたはトリガーが所有者を設定した可能性があります。',
  'backtest.cause.rules-did-not-run': '連携ユーザーのままです。リード割り当てルールは実行されませんでした。',
  'backtest.cause.default-lead-owner': '設定のデフォルトのリード所有者を確認してください。',
  'backtest.cause.unexplained': 'サンプルの中に説明できるものはありません。',
});
