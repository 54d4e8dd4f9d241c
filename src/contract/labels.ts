// The card's fixed texts, which come with an answer in the person's language. Texts that the card needs before any
// answer are in its own words files.

/** The card fills in `{…}` with `fill`. */
export const LABEL_IDS = [
  // The answer
  'hubspotOwner',
  'noHubspotOwner',
  'ifItSyncs',
  'assignToMe',
  'chooseOwner',
  'copyForAdmin',
  'copied',
  'openInSalesforce',
  'opensInNewTab',
  'recheckFailed',
  'olderThanLastChange',
  'recordChanged',
  'checkAgain',
  'checking',
  'checked',
  'rulesRead',
  'justNow',
  'partlyChecked',
  'partlyCheckedText',
  // Why, and what would change it
  'why',
  'howSure',
  'whatToDo',
  'whatWouldChangeIt',
  'whatCouldStillChange',
  'couldAlsoBe',
  'existingRecords',
  'entry',
  'who',
  'whyNot',
  'result',
  'field',
  'same',
  'different',
  'blank',
  'name',
  'email',
  'createdAt',
  'decidedHere',
  'details',
  'source',
  'sources',
  'yes',
  'no',
  'unknown',
  'showAll',
  'showFewer',
  'previous',
  'next',
  'pageOf',
  // The dialog
  'dialogTitle',
  'search',
  'searchPlaceholder',
  'searching',
  'would',
  'wouldNot',
  'nobodyFound',
  'me',
  'teammate',
  'frozen',
  'weighing',
  'asItIs',
  'withThisOwner',
  'beforeYouChange',
  'nothingChangedYet',
  'chosen',
  'makeOwner',
  'ownerNow',
  'noOwnerNow',
  'chooseInField',
  'chooseInFieldText',
  'fieldMatches',
  'fieldDiffers',
  'more',
  'moreWouldNot',
  'working',
  'tryAgain',
  'lookAgain',
  'undo',
  'close',
] as const;
export type LabelId = (typeof LABEL_IDS)[number];

/**
 * Fills in the placeholders of a label.
 *
 * @example fill(labels.pageOf, { first: 1, last: 25, count: 200 }) // '1–25 of 200'
 */
export function fill(label: string, values: Readonly<Record<string, string | number>>): string {
  return label.replace(/\{(\w+)\}/gu, (place, name: string) => String(values[name] ?? place));
}
