import type { RulesFileMessages } from '../../../../domain/assignment-rules/index.ts';
import { defineMessages } from '../../define-messages.ts';

export const rulesFile = defineMessages<RulesFileMessages, 'ja'>()({
  'rules-file.not-xml': '整形式のXMLではありません:{detail}',
  'rules-file.one-root': '整形式のXMLではありません:ルート要素は1つである必要があります',
  'rules-file.too-deep': '整形式のXMLではありません:要素の入れ子が深すぎます',
  'rules-file.doctype': '文書型宣言は使用できません',
  'rules-file.root': 'ルート要素は<AssignmentRules>である必要がありますが、<{found}>でした',
  'rules-file.active': '<active>が「{found}」です。trueまたはfalseが必要です(ルール「{rule}」)',
  'rules-file.assignee-type': '<assignedToType>が「{type}」です。UserまたはQueueが必要です(割り当て先「{assignee}」)',
  'rules-file.case-rules':
    'ルール「{rule}」はケースの割り当てルールです({field}を参照しています)。リード割り当てルールが必要です',
  'rules-file.not-an-answer': 'readMetadataの応答が必要です',
  'rules-file.fault': 'Salesforceが拒否しました:{detail}',

  'finding.unreachable': {
    other: 'どのリードもこのエントリに到達しません。エントリ{by:and}が先にすべて適用されます。',
  },
  'finding.contradiction': 'どのリードもこのエントリに到達しません。条件が互いに矛盾しています。',
  'finding.overlap': {
    other:
      '一部のリードは、このエントリとエントリ{by:and}の両方に一致します。後者が先に評価され、別のユーザーに割り当てられます。',
  },
  'finding.no-catch-all':
    '残りのリードに適用されるエントリがないため、デフォルトのリード所有者に割り当てられます。最後に条件のないエントリを追加してください。',
  'finding.inactive-assignee': '{assignee}は無効なため、リードを割り当てられません。',
  'finding.unknown-assignee': '{assignee}はユーザーの一覧にありません。',
  'finding.unknown-queue': '{assignee}はキューの一覧にありません。',
  'finding.cut-list':
    '{field}のリストは「{ending}」で終わっています。Salesforceは値を255文字で切り捨てるため、残りが欠けている可能性があります。',
  'finding.unknown-operation': 'Salesforceに演算子「{operation}」はありません({field}で指定)。',
});
