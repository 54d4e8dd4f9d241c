import { defineMessages } from '../define-messages.ts';
import type { ReasonMessages } from '../types/why.ts';

export const why = defineMessages<ReasonMessages, 'ja'>()({
  'check.connection': 'Salesforceに問い合わせできますか?',
  'check.already-synced': 'このレコードはすでにSalesforceにありますか?',
  'check.integration': 'Salesforce連携は有効ですか?',
  'check.will-sync': 'このレコードは同期されますか?',
  'check.which-record': '対応するレコードがSalesforceにありますか?',
  'check.existing-owner': 'そのレコードの所有者は維持されますか?',
  'check.owner-match': 'HubSpotの担当者は有効なSalesforceユーザーですか?',
  'check.create-setting': 'コンタクトがSalesforceで何になるかわかっていますか?',
  'check.lead-rules': 'リード割り当てルールが適用されますか?',
  'check.fallback': '連携ユーザーが所有者になりますか?',

  'entry.keeps-owner': 'なし(所有者は変わりません)',
  'entry.takes-it': 'すべての条件を満たしています。',
  'entry.might-take-it': '不明な値によって決まります。',
  'entry.comes-after': '条件を満たしますが、前のエントリが先に適用されます。',
  'entry.logic': '検索条件ロジック:{logic}',
  'finding.user': '{name}({username})',
  'source.dated': '{publisher}、{year:plain}年',
  'source.undated': '{publisher}',
  'object.Lead': 'リード',
  'object.Contact': '取引先責任者',
  'object.Account': '取引先',
  'object.Opportunity': '商談',
  'result.owner': '{owner}',
  'result.one-of': '{owners:or}',
  'result.open': '{owners:or}、または別のユーザー',
  'result.nobody-known': '名前のわからない所有者',
  'alternative.named': '{alternative}({name})',
  'after.not-recorded': '初回の同期の前に記録された予測はありません。',
  'why.checked-against': 'お使いのアカウントの過去の同期 {count} 件と照合した結果、正解率は {percent}% でした。',
  'after.as-predicted': '予測は{predicted}で、そのとおりになりました。',
  'after.otherwise': '予測は{predicted}でしたが、結果は異なりました。',
  'caveat.sync-is-near':
    '担当者を変更すると同期が始まることがあります。数分でSalesforceに反映され、その後はここで所有者を選べなくなります。',
});
