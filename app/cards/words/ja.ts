import type { CardWords } from './card-words.ts';

export const ja: CardWords = {
  checking: '確認中',
  loading: 'Salesforceでの所有者を確認しています…',
  checkAgain: '再確認',
  checkingAgain: '再確認しています…',
  tryAgain: '再試行',
  whatToDo: '対応方法',
  why: '理由',
  whatWouldChangeIt: '結果が変わる条件',
  callFailed: {
    title: '確認を実行できませんでした',
    text: 'HubSpotが確認を実行できなかったか、結果を返しませんでした。レコードは変更されていません。',
    help: '1分ほど待ってから再試行してください。繰り返す場合は、アプリのログの確認をHubSpot管理者に依頼してください。',
  },
  hubspotSays: 'HubSpotからのメッセージ',
  noAnswer: {
    title: '応答がありませんでした',
    text: '確認を開始しましたが、結果が返ってきませんでした。レコードは変更されていません。',
    help: '接続を確認してから、再試行してください。',
  },
  reload: {
    title: 'ページを再読み込みしてください',
    text: 'このページとOwner Preflightのバージョンが合っていません。多くの場合、更新の直後に起こります。',
    help: 'ページを再読み込みしてください。繰り返す場合は、HubSpot管理者に連絡してください。',
  },
  changeNotConfirmed: {
    title: '所有者が変更されたかどうか確認できません',
    text: 'HubSpotから結果が返ってきませんでした。',
    help: '再試行しても問題ありません。保存済みの変更が二重に保存されることはありません。',
  },
  notWatched: 'このカードは、ページ上の他の項目の変更を検知しません。変更した後は再確認してください。',
  refusals: {
    'not-checked': {
      title: 'このレコードを確認できませんでした',
      help: 'ページを再読み込みしてから、再試行してください。',
    },
    'not-set-up': {
      title: 'Owner Preflightの設定が完了していません',
      help: '設定を完了するよう、HubSpot管理者に依頼してください。',
    },
    'not-allowed': {
      title: 'Owner Preflightにはこの操作の権限がありません',
      help: 'アプリの権限の確認をHubSpot管理者に依頼してください。',
    },
    'not-found': {
      title: 'このレコードが見つかりません',
      help: '削除または統合された可能性があります。ページを再読み込みしてください。',
    },
    busy: { title: 'リクエストが多すぎます', help: '1分ほど待ってから再試行してください。' },
    'no-answer-from-hubspot': { title: 'HubSpotが応答しませんでした', help: '1分ほど待ってから再試行してください。' },
    'no-answer-from-salesforce': {
      title: 'Salesforceが応答しませんでした',
      help: '1分ほど待ってから再試行してください。',
    },
    slow: { title: '確認に時間がかかりすぎました', help: '1分ほど待ってから再試行してください。' },
    defect: {
      title: 'Owner Preflightで問題が発生しました',
      help: 'レコードは変更されていません。繰り返す場合は、HubSpot管理者に連絡してください。',
    },
  },
};
