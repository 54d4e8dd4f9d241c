import type { AdminPageMessages } from '../../types/admin-page.ts';
import { defineMessages } from '../../define-messages.ts';

export const adminPage = defineMessages<AdminPageMessages, 'ja'>()({
  'cost.records': 'この権限がないと、カードはこれらのレコードについて答えられません。',
  'cost.owners': 'この権限がないと、カードはHubSpotの所有者を把握できず、誰も選べません。',
  'cost.segments': 'この権限がないと、コンタクトが同期対象セグメントに入っているかどうかがわかりません。',
  'cost.app-changes': 'この権限がないと、アプリは所有者を保存しません。HubSpot自体の項目を使います。',
  'cost.teams': 'この権限がないと、ここでチームを選べません。',
  'cost.salesforce': 'この権限がないと、カードはSalesforceについて何も示せません。',
  'cost.existing': 'この権限がないと、レコードがすでにSalesforceにあるかどうかがわかりません。',
  'cost.queues': 'この権限がないと、リードを受け取るキューの名前を示せません。',
  'cost.rules': 'この権限がないと、どのルールエントリがリードに適用されるかがわかりません。',
  'cost.automation': 'この権限がないと、所有者を変えるフローやトリガーについて注意を促せません。',
  'cost.fields': 'この権限がないと、同期を妨げる必須項目や選択リストについて注意を促せません。',
  'cost.users': 'この権限がないと、HubSpotの所有者が有効なSalesforceユーザーかどうかがわかりません。',
  'cost.frozen': 'この権限がないと、誰が凍結されているかがわかりません。',
  'mend.scope-of-app': 'スコープは{scope}です。アプリを再インストールして、スコープを承認してください。',
  'mend.install-again': 'HubSpotでアプリを再インストールしてください。',
  'mend.connect-again': 'Salesforceを接続し直してください。',
  'health.hubspot-installed': '{at:date}にインストールされました。',
  'health.salesforce-none': 'Salesforceは接続されていません。',
  'health.salesforce-by-click':
    '{at:date}にワンクリックで{host}（組織{org}）に接続されました。セッションの最終更新：{renewed:datetime}。',
  'health.salesforce-lost':
    '{at:datetime}以降、Salesforceがアプリを拒否しています（{code}）。Salesforceを接続し直してください。',
  'health.salesforce-own-app': '独自のExternal Client Appを通じて{host}に接続されています。',
  'health.salesforce-unused': '独自のExternal Client Appが設定されているため、ワンクリックの接続は使われません。',
  'health.scopes-missing': 'HubSpotで許可されていないスコープ：{scopes:and}。',
  'health.rules-read': 'リード割り当てルールを最後に読み取った日時：{at:datetime}。',
  'health.rules-never-read': 'リード割り当てルールはまだ読み取られていません。',
  'health.users-read': 'Salesforceユーザーを最後に読み取った日時：{at:datetime}。',
  'health.users-never-read': 'Salesforceユーザーはまだ読み取られていません。',
  'health.hubspot-calls': {
    other:
      '本日（UTC）のHubSpotへのリクエストは{count}件です。HubSpotでは、アプリはアカウントごとに10秒間で110件まで送信でき、1日あたりの上限はありません。',
  },
  'health.salesforce-calls':
    'Salesforce：24時間で{limit}件のAPIリクエストのうち{used}件が、すべてのアプリの合計で使われています（{at:datetime}時点）。',
  'health.salesforce-calls-unknown': 'APIリクエストの使用数は、まだSalesforceから示されていません。',
  'health.setting-open': '誰も設定していないため、カードは{open}を判断できません。',
  'health.changes-for-everybody':
    'アプリは、レコードを開ける人なら誰に対しても所有者を保存します。対象者を選んでください。',
  'proposal.sure': { by: 'level', of: { high: '確度：高', medium: '確度：中', low: '確度：低' } },
  'proposal.against': '一致しないレコード：{records:and}。',
  'field.sentence': '{problem}。',
  'field.expected-segment': 'セグメントのID（数字）、または「なし」',
  'field.expected-id': 'HubSpotの表記どおりのID（数字）',
  'field.expected-api-version': '67.0のようなAPIバージョン',
  'field.expected-username': 'JWTで必要です',
  'field.changes-by-app': 'アプリ（下で選んだ人が対象）',
  'page.refused': 'Salesforceは接続されていません',
  'page.refused-next':
    'Salesforceがアプリを受け入れませんでした。このウィンドウを閉じて、HubSpotの設定からもう一度接続してください。',
});
