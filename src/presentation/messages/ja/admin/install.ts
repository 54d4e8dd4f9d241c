import { defineMessages } from '../../define-messages.ts';
import type { InstallationMessages } from '../../types/install.ts';

export const install = defineMessages<InstallationMessages, 'ja'>()({
  'settings-line.description': '設定または秘密鍵を検査し、「hs secret add」に貼り付ける1行を出力します。',
  'settings-line.option-file': 'JSON形式の設定。「-」は標準入力を読みます',
  'settings-line.option-key': 'PEMファイルの秘密鍵("auth": "jwt"用)。「-」は標準入力を読みます',
  'settings-line.help': `
終了ステータス:0 は出力済み、1 はファイルが不適合(問題ごとにパスを表示)、2 はコマンドラインの誤り。

例:
  $ npm run -s settings -- --file settings.json
  $ npm run -s settings -- --key key.pem`,
  'settings-line.name-one-file': '--file FILE と --key FILE のどちらか一方を指定してください',
  'settings-line.empty': 'ファイルが空です',
  'settings-line.fit': '設定に問題はありません。',
  'settings-line.key-fits': 'RSA鍵です。',
  'settings-line.key-of-bits': '{bits:plain}ビットのRSA鍵です。',
  'settings-line.paste': '{what}次の行を貼り付けてください:npx hs secret add {name}',
  'settings-line.paste-again': '(すでにある場合:npx hs secret update {name})',
  'settings-line.problems': { other: '問題が{count}件あります:' },
  'settings-line.not-given': '未指定:{key}。カードは次の点を判断できません:{open}。{where}',
  'settings-line.not-connected':
    '未指定:salesforce。カードはSalesforceについて何も判断できません。接続方法はインストールガイドを参照してください。',
  'settings-line.rules-read-live':
    'リード割り当てルール:貼り付けられていないため、アプリがSalesforceから読み取ります。権限が必要です。',
  'settings-line.rules-not-active':
    'リード割り当てルール:貼り付けたルールに有効なものがありません。Salesforceの応答が優先され、貼り付けたルールは読み取れない場合にだけ使われます。',
  'settings-line.rules-fit': {
    other:
      'リード割り当てルール:貼り付けたルールに問題はありません。「{rule}」が有効で、エントリは{count}件です。Salesforceの応答が優先され、貼り付けたルールは読み取れない場合にだけ使われます。',
  },

  'checked.settings': '設定',
  'checked.setting': '設定 {key}',
  'checked.hubspot-token': 'HubSpot、トークン',
  'checked.hubspot-records': {
    by: 'object',
    of: { contact: 'HubSpot、コンタクト', company: 'HubSpot、会社', deal: 'HubSpot、取引' },
  },
  'checked.hubspot-owners': 'HubSpot、担当者',
  'checked.hubspot-segments': 'HubSpot、セグメント',
  'checked.hubspot-changes': 'HubSpot、アプリによる変更',
  'checked.salesforce-connection': 'Salesforce、接続',
  'checked.salesforce-secret': 'Salesforce、コンシューマーの秘密',
  'checked.salesforce-key': 'Salesforce、秘密鍵',
  'checked.salesforce-sign-in': 'Salesforce、サインイン',
  'checked.salesforce-leads': 'Salesforce、リード',
  'checked.salesforce-contacts': 'Salesforce、取引先責任者',
  'checked.salesforce-accounts': 'Salesforce、取引先',
  'checked.salesforce-opportunities': 'Salesforce、商談',
  'checked.salesforce-queues': 'Salesforce、キュー',
  'checked.salesforce-rule-names': 'Salesforce、リード割り当てルールの名前',
  'checked.salesforce-rule-entries': 'Salesforce、リード割り当てルールのエントリ',
  'checked.salesforce-automation': 'Salesforce、フローとトリガー',
  'checked.salesforce-fields': 'Salesforce、{object}の項目',
  'checked.salesforce-users': 'Salesforce、ユーザー',
  'checked.salesforce-frozen': 'Salesforce、凍結されたユーザー',
  'checked.salesforce-all-records': 'Salesforce、全レコードの参照',

  'install.description':
    'インストールの認証情報でHubSpotとSalesforceに問い合わせ、動作しているものと不足しているものを表示します。',
  'install.option-env': '4つのシークレットを1行に1つずつ書いたファイル:NAME=value',
  'install.help': `
ファイルには、アプリ関数がHubSpotから受け取る値を書きます。共有やコミットはしないでください:
  PRIVATE_APP_ACCESS_TOKEN    アプリのアクセストークン:Development > Projects > プロジェクト > アプリ > Auth
  OWNER_PREFLIGHT_SETTINGS    npm run settings -- --file FILE が出力する行
  SALESFORCE_CLIENT_SECRET    client credentials用:コンシューマーの秘密
  SALESFORCE_PRIVATE_KEY      JWT用:npm run settings -- --key FILE が出力する行

読み取りだけを行います。HubSpotに約10件、Salesforceに約15件のリクエストを送ります。

終了ステータス:0 は不足なし、1 は不足あり、2 はファイルが使用できない場合。`,
  'install.mark-works': '正常',
  'install.mark-missing': '不足',
  'install.mark-note': '補足',
  'install.line': '{about}:{text}',
  'install.nothing-missing': '不足しているものはありません。',
  'install.some-missing': { other: '{count}件が不足しています。' },
  'install.failed': '{what}{mend}',
  'install.failed-code': '{what}コード:{code}。{mend}',
  'install.two-steps': '{first}{second}',
  'install.problem': '{problem}。',
  'install.can-be-read': '読み取れます。',
  'install.in-the-file': 'ファイルにあります。',
  'install.given': '指定されています。',
  'install.not-given': '指定されていないため、カードは次の点を判断できません:{open}。{where}',
  'install.secret-not-in-file': '{name}がファイルにありません。',
  'install.no-org-named':
    '設定にSalesforce組織がありません。salesforce.loginUrlとsalesforce.clientIdを指定してください。',
  'install.app-may-read': 'アプリが読み取れます。',
  'install.app-may-read-owners': { other: 'アプリが読み取れます({count}件)。' },
  'install.app-may-read-segments': 'アプリがメンバーを読み取れます。',
  'install.segments-not-asked': '未確認:設定に同期対象セグメントがありません。',
  'install.changes-not-tried': '未確認:この検査は書き込みを行いません。スコープはインストール時にHubSpotが付与します。',
  'install.credentials-taken': 'Salesforceが認証情報を受け付けました。',
  'install.user-may-read': '実行ユーザーが読み取れます。',
  'install.user-may-read-users': { other: '実行ユーザーが読み取れます({count}件)。' },
  'install.user-may-read-frozen': '実行ユーザーが凍結状態を読み取れます。',
  'install.user-may-list': '実行ユーザーが一覧を取得できます。',
  'install.all-records-not-asked':
    '確認できません。実行ユーザーが連携ユーザーでない場合は、リード、取引先責任者、取引先に「View All」を付与してください。',
  'install.rules-read': '読み取れます。「{rule}」が有効です。',
  'install.rules-read-none-active': '読み取れます。有効なルールはありません。',
  'install.rules-pasted-are-used': '読み取れないため、設定に貼り付けたルールを使います。',
  'install.rules-pasted-not-used': '使われません。Salesforceの応答が優先されます。',
  'install.rules-pasted-fit': '貼り付けたルールは読み取れます。',
  'install.integration-user-active': '有効なユーザーがこのIDを持っています。',
  'install.integration-user-inactive':
    'このIDのユーザーは無効です。Salesforceの連携ユーザーのページのアドレスからIDをコピーしてください。',
  'install.integration-user-unknown':
    'このIDのユーザーはいません。Salesforceの連携ユーザーのページのアドレスからIDをコピーしてください。',
  'install.lead-owner-there': {
    by: 'type',
    of: { User: 'このユーザーは存在します。', Queue: 'このキューは存在します。' },
  },
  'install.lead-owner-missing': {
    by: 'type',
    of: {
      User: 'この名前の有効なユーザーはいません。「設定 > リードの設定 > デフォルトのリード所有者」で確認できます。',
      Queue: 'この名前のキューはありません。「設定 > リードの設定 > デフォルトのリード所有者」で確認できます。',
    },
  },

  'mend.hubspot-scope':
    'スコープは{scope}です。HubSpotでアプリを再インストールし(Development > Projects > プロジェクト > アプリ)、スコープを承認してください。',
  'mend.hubspot-token':
    'アクセストークンをコピーし直してください:Development > Projects > プロジェクト > アプリ > Auth。ローテーションすると変わります。',
  'mend.hubspot-token-place': 'HubSpot:Development > Projects > プロジェクト > アプリ > Auth。',
  'mend.salesforce-secret-place':
    'Salesforce:External Client App Manager > アプリ > Settings > OAuth Settings > Consumer Key and Secret。',
  'mend.read-access':
    '実行ユーザーに{object}の参照権限が必要です。実行ユーザーの権限セットに追加してください(設定 > 権限セット)。',
  'mend.read-all-users': '「View All Users」も必要です。',
  'mend.setup':
    '実行ユーザーに「View Setup and Configuration」が必要です。実行ユーザーの権限セットに追加してください(設定 > 権限セット)。',
  'mend.metadata':
    '実行ユーザーに「Modify Metadata Through Metadata API Functions」が必要です。実行ユーザーの権限セットに追加するか(設定 > 権限セット)、ルールを設定(leadRulesXml)に貼り付けてください。',
  'mend.permission-set': '実行ユーザーの権限セットに追加してください(設定 > 権限セット)。',
  'mend.sign-in':
    'salesforce.loginUrlとsalesforce.clientId、および秘密または鍵を、外部クライアントアプリケーションと照合してください。',
  'mend.client-id': 'salesforce.clientIdを外部クライアントアプリケーションのコンシューマーキーと照合してください。',
  'mend.client-secret':
    'SALESFORCE_CLIENT_SECRETを外部クライアントアプリケーションのコンシューマーの秘密と照合してください。',
  'mend.grant':
    '外部クライアントアプリケーションのポリシーを確認してください。フローを有効にし、実行ユーザーを指定(client credentials)または事前承認(JWT)する必要があります。',
  'mend.grant-type': '設定(salesforce.auth)で指定したフローを外部クライアントアプリケーションで有効にしてください。',
  'mend.inactive-user':
    '実行ユーザーが無効です。外部クライアントアプリケーションのポリシーで別のユーザーを指定してください。',
  'mend.paste-rules': 'Lead.assignmentRules-meta.xmlの全体を貼り付けてください。',
  'mend.later': '後でもう一度検査してください。',
  'mend.again': 'もう一度検査してください。',
  'mend.address': '設定のアドレスを確認し、もう一度検査してください。',
  'mend.network': '設定のアドレスとネットワークを確認し、もう一度検査してください。',
  'mend.report': 'ご報告ください。',

  'page.installed': 'Owner Preflightがインストールされました',
  'page.installed-next': 'このウィンドウを閉じてHubSpotに戻ってください。',
  'page.connected': 'Salesforceに接続しました',
  'page.connected-next': 'このウィンドウを閉じて、HubSpotの設定に戻ってください。',
});
