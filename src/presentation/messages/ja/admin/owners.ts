import { defineMessages } from '../../define-messages.ts';
import type { OwnersMessages } from '../../types/owners.ts';

export const owners = defineMessages<OwnersMessages, 'ja'>()({
  'owners.frozen-unread': 'Salesforce で凍結されているユーザーを読み取れませんでした。{why}',
  'owners.column.id': '所有者 ID',
  'owners.column.name': 'HubSpot の名前',
  'owners.column.email': 'HubSpot のメールアドレス',
  'owners.column.archived': 'アーカイブ済み',
  'owners.column.verdict': 'レコードの維持',
  'owners.column.reason': '理由',
  'owners.column.user-name': 'Salesforce の名前',
  'owners.column.user-email': 'Salesforce のメールアドレス',
  'owners.column.username': 'ユーザー名',
  'owners.column.user-active': '有効',
  'owners.column.user-frozen': '凍結',
  'owners.column.records': '未同期のレコード',
  'owners.verdict.matched': 'はい',
  'owners.verdict.perhaps': '可能性あり',
  'owners.verdict.never': 'いいえ',
  'owners.yes': 'はい',
  'owners.no': 'いいえ',
  'owners.unknown': '不明',
});
