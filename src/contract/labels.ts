// The fixed words of the card that come with an answer, in the person's language. What the card must show before any
// answer stands in its own words file.

/** `{…}` is filled by the card: see `fill`. */
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
 * Fills a label's places.
 *
 * @example fill(labels.pageOf, { first: 1, last: 25, count: 200 }) // '1–25 of 200'
 */
export function fill(label: string, values: Readonly<Record<string, string | number>>): string {
  return label.replace(/\{(\w+)\}/gu, (place, name: string) => String(values[name] ?? place));
}
