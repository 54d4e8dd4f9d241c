import type { PredictionMessages } from '../../../domain/prediction/index.ts';
import { defineMessages } from '../define-messages.ts';

export const prediction = defineMessages<PredictionMessages, 'ja'>()({
  'match.unset': 'HubSpotの担当者が設定されていません。',
  'match.unreadable': 'HubSpotの担当者を読み取れませんでした。',
  'match.queue': 'HubSpotの担当者はキューです。',
  'match.no-email': 'HubSpotの担当者には、照合に使うメールアドレスがありません。',
  'match.exact': 'HubSpotの担当者は有効なSalesforceユーザーです。名前とメールアドレスが両方のシステムで一致します。',
  'match.several': 'HubSpotの担当者と同じ名前とメールアドレスを持つ有効なSalesforceユーザーが複数います。',
  'match.not-known':
    'HubSpotの担当者はSalesforceユーザーの可能性がありますが、そのユーザーの情報を十分に読み取れませんでした。',
  'match.case-or-space':
    'HubSpotの担当者と、大文字・小文字や空白を除いて同じ名前とメールアドレスを持つSalesforceユーザーがいます。',
  'match.name-order': 'HubSpotの担当者と同じメールアドレスで、姓名の順が逆のSalesforceユーザーがいます。',
  'match.frozen': 'HubSpotの担当者は有効なSalesforceユーザーですが、凍結されているためログインできません。',
  'match.partner': 'HubSpotの担当者はSalesforceの有効なパートナーユーザーです。',
  'match.others-inactive':
    'HubSpotの担当者は有効なSalesforceユーザーです。同じ名前とメールアドレスの他のユーザーは無効です。',
  'match.integration-user': 'HubSpotの担当者は、HubSpotとSalesforceの接続に使われているユーザーです。',
  'match.archived-maybe':
    'HubSpotの担当者は無効化されています。Salesforceの{users:or}が同じメールアドレスで、一致とみなされる可能性があります。',
  'match.archived-nobody':
    'HubSpotの担当者は無効化されており、同じメールアドレスの有効なSalesforceユーザーはいません。',
  'match.guest': 'HubSpotの担当者はSalesforceのゲストユーザーと一致します。ゲストはレコードの所有者になれません。',
  'match.unsupported-type':
    'HubSpotの担当者と同じ名前とメールアドレスのSalesforceユーザーは、HubSpotが認識しない種類です。',
  'match.inactive': 'HubSpotの担当者はSalesforceで無効です。',
  'match.accents-or-nickname':
    'アクセント記号や略称の違いで名前が異なります:HubSpotでは{owner}、Salesforceでは{users:or}。',
  'match.sandbox-email': 'Salesforceでは{users:or}のメールアドレスがSandboxのように「.invalid」で終わっています。',
  'match.plus-address-or-alias':
    'Salesforceの{users:or}は同じ名前ですが、メールアドレスが「+」の部分またはドメインで異なります。',
  'match.email-only': 'メールアドレスは同じですが名前が異なります:HubSpotでは{owner}、Salesforceでは{users:or}。',
  'match.name-only': 'Salesforceの{users:or}は同じ名前ですが、メールアドレスが異なります。',
  'match.none': 'HubSpotの担当者と同じ名前とメールアドレスを持つ有効なSalesforceユーザーがいません。',
  'match.users-unreadable': 'Salesforceのユーザーを読み取れなかったため、HubSpotの担当者を照合できませんでした。',

  'connection.answered': 'Salesforceはすべての問い合わせに応答しました。',
  'connection.partly': 'Salesforceは一部の問い合わせに応答しませんでした。不足:{questions:and}。',
  'connection.not-connected': 'Owner PreflightはSalesforceに接続されていません。',
  'connection.unavailable': 'Salesforceに問い合わせできませんでした。',
  'synced.no-id': 'レコードにはまだSalesforce IDがありません。初回の同期はこれからです。',
  'synced.deleted': 'HubSpotによると、Salesforceのレコードは削除されています。',
  'synced.not-found': 'レコードの連携先はSalesforceにもう存在しません。',
  'synced.owner': '初回の同期は完了しています。これは現在Salesforceに表示されている所有者です。',
  'synced.owner-not-read': '初回の同期は完了していますが、Salesforceの所有者を読み取れませんでした。',
  'integration.on': 'HubSpotのSalesforce連携は有効です。',
  'integration.off': 'HubSpotのSalesforce連携はインストールされていません。',
  'integration.paused': 'HubSpotのSalesforce連携は一時停止中です。',
  'integration.unknown': 'HubSpotのSalesforce連携は有効であると仮定しています。',
  'sync.no-email': 'コンタクトにメールアドレスがありません。HubSpotはメールアドレスのあるコンタクトだけを同期します。',
  'sync.no-segment': '同期対象セグメントは設定されていません。メールアドレスのあるすべてのコンタクトが同期されます。',
  'sync.member': 'コンタクトは同期対象セグメントに含まれています。',
  'sync.not-member': 'コンタクトは同期対象セグメントに含まれていません。',
  'sync.not-member-but-exists':
    'コンタクトは同期対象セグメントに含まれていません。この人はすでにSalesforceにありますが、HubSpotからの更新は送られません。',
  'sync.segment-unknown': '同期対象セグメントが設定されているか不明です。コンタクトは同期されると仮定しています。',
  'sync.company-off': '会社の同期は無効です。',
  'sync.company-unknown': '会社の同期が有効か不明です。有効であると仮定しています。',
  'sync.company-new':
    'アカウントではHubSpotの新しい会社同期が使われています。取引先の照合方法は公開されていないため、これは推定です。',
  'sync.company-not-member': '会社は会社用の同期対象セグメントに含まれていません。',
  'sync.company-qualifies': '会社のコンタクトのうち1人が、会社の同期を可能にしています。',
  'sync.company-no-contacts': '会社にコンタクトがないため、取引先は作成されません。',
  'sync.company-all-leads': '会社のすべてのコンタクトがSalesforceのリードと同期しているため、取引先は作成されません。',
  'sync.company-none-in-segment': '会社のコンタクトは1人も同期対象セグメントに含まれていません。',
  'sync.company-contacts-unknown': '会社の同期を可能にするコンタクトがいるか不明です。いると仮定しています。',
  'sync.deal-off': '取引の同期は無効です。',
  'sync.deal-on': '取引の同期は有効です。',
  'sync.deal-unknown': '取引の同期が有効か不明です。有効であると仮定しています。',
  'sync.fields-missing': 'Salesforceでは{fields:and}の値が必須ですが、値がありません。',
  'sync.value-not-listed': '「{value}」はSalesforceの{field}の選択リストにありません。',
  'record.unreadable': 'レコードがすでにSalesforceにあるか確認できませんでした。',
  'record.none': 'このメールアドレスのリードや取引先責任者はSalesforceにありません。',
  'record.one-lead': 'このメールアドレスのリードがSalesforceに1件あり、所有者は{owner}です。',
  'record.one-contact': 'このメールアドレスの取引先責任者がSalesforceに1件あり、所有者は{owner}です。',
  'record.several-same-owner': {
    other: 'このメールアドレスのレコードがSalesforceに{count}件あり、所有者はすべて{owner}です。',
  },
  'record.several-owners': {
    other:
      'このメールアドレスのレコードがSalesforceに{count}件あり、所有者は{owners:and}です。HubSpotはそのうち1件と同期します。',
  },
  'record.only-converted':
    'このメールアドレスでSalesforceにあるのは取引開始済みのリードだけで、取引先責任者はありません。',
  'record.conversion-unknown':
    'このメールアドレスのリードがSalesforceにあり、所有者は{owner}です。取引開始済みか読み取れませんでした。',
  'record.account': '会社のコンタクトの1人が、{owner}が所有する取引先に属しています。',
  'record.accounts-several-owners': {
    other:
      '会社のコンタクトが属する取引先は{count}件あり、所有者は{owners:and}です。HubSpotはそのうち1件と同期します。',
  },
  'record.no-account':
    '会社のコンタクトから取引先が見つからないため、同じ名前の取引先があっても新しい取引先が作成されます。',
  'record.deal': 'HubSpotは既存の商談を検索せず、新しい商談を作成します。',
  'existing.active': 'Salesforceのレコードにはすでに有効な所有者がいて、初回の同期では維持されます。',
  'existing.queue': 'リードはすでにSalesforceのキューにあり、そのまま残ります。',
  'existing.inactive': 'Salesforceのレコードにはすでに所有者がいますが、無効です。',
  'existing.activity-unknown':
    'Salesforceのレコードにはすでに所有者がいます。そのユーザーが有効か読み取れませんでした。',
  'create.setting-unknown': 'HubSpotアカウントがSalesforceにリードと取引先責任者のどちらを作成するか不明です。',
  'fallback.integration-user':
    '一致する担当者がいない新しいレコードは、HubSpotの接続に使われているユーザーに割り当てられます。',
  'fallback.integration-user-unnamed':
    '一致する担当者がいない新しいレコードは、HubSpotの接続に使われているユーザーに割り当てられます。そのユーザーが誰かは不明です。',
  'rules.unreadable': 'リード割り当てルールで決まりますが、ルールを読み取れませんでした。',
  'rules.none': 'Salesforceにリード割り当てルールがないため、リードを作成したユーザーが所有者になります。',
  'rules.none-active': 'Salesforceにリード割り当てルールはありますが、有効なものがありません。',
  'rules.entry': 'ルール「{rule}」のエントリ{entry}がリードに適用されます。',
  'rules.entry-inactive': 'ルール「{rule}」のエントリ{entry}がリードに適用されますが、指定されたユーザーは無効です。',
  'rules.entry-not-read':
    'ルール「{rule}」のエントリ{entry}がリードに適用されます。指定されたユーザーが有効か読み取れませんでした。',
  'rules.entry-keeps-owner': 'ルール「{rule}」のエントリ{entry}がリードに適用され、所有者は変更されません。',
  'rules.shipped': 'Salesforceのサンプルルールが有効です。すべてのリードが1人に割り当てられます。',
  'rules.no-entry':
    'ルール「{rule}」のどのエントリもリードに適用されないため、デフォルトのリード所有者に割り当てられます。',
  'rules.undecided': 'ルール「{rule}」のどのエントリが適用されるか判断できません。候補:{entries:or}。',
  'rules.undecided-or-none':
    'ルール「{rule}」のどのエントリが適用されるか判断できません。候補:{entries:or}、または該当なし。',
  'rules.one-left':
    'ルール「{rule}」で適用される可能性のあるエントリは、すべて同じ所有者を指定しています。候補:{entries:or}。',
  'rules.round-robin': 'ルール「{rule}」はリードを順番に割り当てます。',
  'rules.left-out': 'ルールのうち、対応していない部分を除外しました:{elements:and}。',

  'or.email-user': '{owner}(HubSpotがメールアドレスの一致だけで足りるとする場合)',
  'or.matched-user': '{owner}(HubSpotが自身の担当者を書き込む場合)',
  'or.matched-user-unknown': 'HubSpotの担当者に対応するSalesforceユーザー(存在する場合)',
  'or.maybe-user': '{owner}(HubSpotが同一人物とみなす場合)',
  'or.by-rules': '{owner}(リード割り当てルールによる)',
  'or.by-rules-unknown': 'リード割り当てルールが選ぶユーザー',
  'or.integration-user': '{owner}(HubSpotの接続に使われているユーザー)',
  'or.integration-user-unnamed': 'HubSpotの接続に使われているユーザー',
  'or.default-owner': '{owner}(デフォルトのリード所有者)',
  'or.default-owner-unnamed': 'デフォルトのリード所有者',
  'or.inactive-stays': '無効な{owner}が所有者のまま',
  'or.existing-stays': '{owner}が所有者のまま',
  'or.queue': 'キュー「{owner}」',
  'or.as-lead': '{owner}(リードが作成される場合)',
  'or.as-contact': '{owner}(取引先責任者が作成される場合)',
  'or.as-lead-unknown': '別のユーザー(リードが作成される場合)',
  'or.as-contact-unknown': '別のユーザー(取引先責任者が作成される場合)',
  'or.new-record': '{owner}(新しいレコードが作成される場合)',
  'or.new-record-unknown': '別のユーザー(新しいレコードが作成される場合)',
  'or.entry': '{owner}(ルールのエントリ{entry}が適用される場合)',
  'or.inactive-assignee': '{owner}(無効ですが)',
  'or.rules-on-update': 'リード割り当てルールが別のユーザーを選ぶ',
  'or.sync-error': '所有者は決まらず、同期エラー',

  'do.assign-to-me': '自分に割り当ててください。Salesforceの所有者はあなたになります。',
  'do.choose-matching-owner': 'HubSpotとSalesforceで名前とメールアドレスが同じ担当者を選択してください。',
  'do.choose-active-owner': 'HubSpotとSalesforceの両方で有効な担当者を選択してください。',
  'do.choose-owner-with-email': 'HubSpotにメールアドレスのある担当者を選択してください。',
  'do.choose-who-can-log-in': 'Salesforceにログインできる担当者を選択してください。',
  'do.choose-rep': 'HubSpotの接続に使われているユーザーではなく、営業担当者を選択してください。',
  'do.choose-person': 'キューではなく人を担当者に選択してください。',
  'do.choose-before-joining': 'レコードの同期が始まる前に、今、正しい担当者を選択してください。',
  'do.change-in-salesforce': 'Salesforceの所有者を{owner}に変更してください。',
  'do.change-in-salesforce-any': 'Salesforceの所有者を変更してください。',
  'do.merge-duplicates': 'レコードが同期される前に、Salesforceの重複をマージしてください。',
  'do.fix-email':
    '{owner}のメールアドレスを両方のシステムで同じにしてください。HubSpotでは{hubspot}、Salesforceでは{salesforce}です。',
  'do.fix-email-unless':
    '意図的に別々にしている場合を除き、{owner}のメールアドレスを両方のシステムで同じにしてください。HubSpotでは{hubspot}、Salesforceでは{salesforce}です。',
  'do.fix-name':
    '{owner}の名前を両方のシステムで同じにしてください。HubSpotでは{hubspot}、Salesforceでは{salesforce}です。',
  'do.fix-name-unless':
    '意図的に別々にしている場合を除き、{owner}の名前を両方のシステムで同じにしてください。HubSpotでは{hubspot}、Salesforceでは{salesforce}です。',
  'do.make-identical':
    '{owner}の名前とメールアドレスを両方のシステムでまったく同じ表記にしてください。HubSpotでは{hubspot}、Salesforceでは{salesforce}です。',
  'do.make-identical-unless':
    '意図的に別々にしている場合を除き、{owner}の名前とメールアドレスを両方のシステムでまったく同じ表記にしてください。HubSpotでは{hubspot}、Salesforceでは{salesforce}です。',
  'do.add-email': '担当者を設定した後に、コンタクトのメールアドレスを追加してください。',
  'do.fill-fields': '担当者を設定した後に、{fields:and}を入力してください。',
  'do.correct-value': '{field}の「{value}」を、Salesforceの選択リストにある値に変更してください。',
  'do.retry': '1分後にもう一度お試しください。',
  'do.set-setting': {
    by: 'setting',
    of: {
      integration: 'HubSpotのSalesforce連携が有効かどうかを、アプリの設定に登録してください。',
      contactsBecome:
        '新しいコンタクトがSalesforceでリードと取引先責任者のどちらになるかを、アプリの設定に登録してください。',
      companySync: '会社の同期が有効かどうかと、その種類(従来または新しい同期)を、アプリの設定に登録してください。',
      dealSync: '取引の同期が有効かどうかを、アプリの設定に登録してください。',
      inclusion: '同期対象セグメント、またはそれがないことを、アプリの設定に登録してください。',
      companyContacts: '同期対象セグメントと、新しいコンタクトが何になるかを、アプリの設定に登録してください。',
      companyInclusion: '会社用の同期対象セグメント、またはそれがないことを、アプリの設定に登録してください。',
      integrationUser: 'HubSpotの接続に使われているSalesforceユーザーを、アプリの設定に登録してください。',
      defaultLeadOwner:
        'デフォルトのリード所有者を、アプリの設定に登録してください。Salesforceの「リードの設定」にあります。',
    },
  },
  'do.turn-on': {
    by: 'setting',
    of: {
      integration: 'HubSpotのSalesforce連携をインストールしてください。',
      companySync: 'HubSpotのSalesforce連携で会社の同期を有効にしてください。',
      dealSync: 'HubSpotのSalesforce連携で取引の同期を有効にしてください。',
    },
  },
  'do.resume-integration': 'HubSpotのSalesforce連携を再開してください。',
  'do.connect-salesforce': 'Owner PreflightをSalesforceに接続してください。',
  'do.grant-read': {
    by: 'question',
    of: {
      owner: 'アプリにHubSpotの担当者の読み取りを許可してください。',
      users: 'Owner PreflightにSalesforceのユーザーの読み取りを許可してください。',
      'user-types': 'Owner PreflightにSalesforceユーザーの種類、メールアドレス、状態の読み取りを許可してください。',
      'user-names': 'Owner PreflightにSalesforceユーザーの姓名の読み取りを許可してください。',
      assignees: 'Owner Preflightにリード割り当てルールで指定されたユーザーの読み取りを許可してください。',
      matches: 'Owner PreflightにSalesforceのリード、取引先責任者、取引先の読み取りを許可してください。',
      conversion: 'Owner PreflightにSalesforceのリードが取引開始済みかの読み取りを許可してください。',
      linkedRecord: 'Owner PreflightにSalesforceの連携先レコードの読み取りを許可してください。',
      queues: 'Owner PreflightにSalesforceのキューの読み取りを許可してください。',
      leadRules:
        'Owner Preflightにリード割り当てルールの読み取りを許可するか、ルールをアプリの設定に貼り付けてください。',
    },
  },
  'do.grant-owner-read': 'アプリにHubSpotの担当者の読み取りを許可してください。',
  'do.paste-rules':
    'Owner Preflightにリード割り当てルールの読み取りを許可するか、ルールをアプリの設定に貼り付けてください。',
  'do.join-segment': '担当者を設定した後に、レコードを同期対象セグメントに追加してください。',
  'do.associate-contact': 'Salesforceの取引先責任者と同期するコンタクトを関連付けるか、会社を手動で同期してください。',
  'do.deduplicate-user': 'Salesforceユーザー{users:and}のうち1人を残して、無効にするか名前を変更してください。',
  'do.reactivate-assignee': 'リード割り当てルールで、{owner}の代わりに有効なユーザーを指定してください。',
  'do.change-after-sync': '初回の同期の後に、HubSpotの担当者を設定し直してください。',
  'do.check-salesforce-card': 'HubSpotでこのレコードのSalesforceカードを確認し、そこからもう一度同期してください。',
  'do.nothing': '対応は不要です。',

  'caveat.before-save':
    '次の自動化はSalesforceの保存前に実行され、所有者を設定する可能性があります:{names:and}。リード割り当てルールで上書きされることがあります。',
  'caveat.after-save': '次の自動化はSalesforceの保存後に実行され、所有者を変更する可能性があります:{names:and}。',
  'caveat.automation-unread': 'Salesforceのフローやトリガーが所有者を設定する場合、結果が異なることがあります。',
  'caveat.no-automation': '所有者を設定する可能性のある有効なフローやトリガーは見つかりませんでした。',
  'caveat.unmatched-on-purpose':
    'Salesforceで所有者を決めるため、HubSpotとSalesforceの担当者は意図的に別々に管理されています。担当者を変更する前に管理者に確認してください。',
  'caveat.segment-race': 'まれに、HubSpotがセグメントを再評価する前にレコードが同期されることがあります。',
  'caveat.rules-left-out': 'リード割り当てルールのうち、対応していない部分を除外しました:{elements:and}。',
  'caveat.detected': '同期済みのレコードから推定しました:{settings:and}。',

  'if.lead-field': '{field}が「{value}」だった場合',
  'if.lead-field-blank': '{field}が空白だった場合',
  'if.matching-owner': 'HubSpotの担当者が{owner}だった場合',
  'if.no-owner': 'HubSpotの担当者が未設定だった場合',
  'if.name-equal': 'HubSpotでの{owner}の名前が{name}だった場合',
  'if.email-equal': 'HubSpotでの{owner}のメールアドレスが{email}だった場合',
  'if.owner-active': '{owner}がSalesforceで有効だった場合',
  'if.contacts-become': {
    by: 'value',
    of: {
      lead: '新しいコンタクトがリードになる場合',
      contact: '新しいコンタクトが取引先責任者になる場合',
    },
  },

  'setting.name': {
    by: 'setting',
    of: {
      integration: '連携が有効かどうか',
      contactsBecome: '新しいコンタクトが何になるか',
      companySync: '会社の同期が有効かどうか',
      dealSync: '取引の同期が有効かどうか',
      inclusion: '同期対象セグメント',
      companyContacts: '会社を同期対象にするコンタクトの有無',
      companyInclusion: '会社用の同期対象セグメント',
      integrationUser: 'HubSpotの接続に使われているユーザー',
      defaultLeadOwner: 'デフォルトのリード所有者',
    },
  },
  'question.name': {
    by: 'question',
    of: {
      owner: 'HubSpotの担当者',
      users: 'ユーザー',
      'user-types': 'ユーザーの種類',
      'user-names': 'ユーザーの名前',
      assignees: 'ルールで指定されたユーザー',
      matches: '既存のレコード',
      conversion: 'リードが取引開始済みかどうか',
      linkedRecord: '連携先のレコード',
      queues: 'キュー',
      leadRules: 'リード割り当てルール',
    },
  },
});
