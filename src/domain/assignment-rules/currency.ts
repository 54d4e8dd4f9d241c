// Salesforce compares amounts in the corporate currency, with conversion rates that no file contains (Salesforce Help,
// analytics.filtering_multiple_currencies).
import type { LeadReader } from './lead-reader.ts';
import type { RulesMessage } from './messages.ts';
import type { CriteriaItem } from './model.ts';
import type { Amount } from './numbers.ts';
import { parseAmount } from './numbers.ts';
import { splitValueList } from './value-list.ts';

const CURRENCY_DIFFERS: RulesMessage = { id: 'undecided.currency', params: {} };

/** Why two amounts cannot be compared as numbers; null if they can. */
export type CurrencyDoubt = (amount: Amount) => RulesMessage | null;

const NO_DOUBT: CurrencyDoubt = () => null;
const BY_CODE: CurrencyDoubt = ({ currency }) => (currency === null ? null : CURRENCY_DIFFERS);

/**
 * @param reader the reader of the leads; null if both values are from one record and so in one currency
 */
export function currencyDoubt(item: CriteriaItem, reader: LeadReader | null): CurrencyDoubt {
  if (reader === null) return BY_CODE;
  if (!dependsOnCurrency(item)) return NO_DOUBT;
  const mayHoldMoney = isMoneyField(item.field);
  return ({ number, currency }) => {
    if (currency !== null) return currency === reader.currency() ? null : CURRENCY_DIFFERS;
    // Zero is zero in every currency. A lead without a currency code comes from an org with a single currency.
    return number === 0 || !mayHoldMoney || reader.currency() === null ? null : CURRENCY_DIFFERS;
  };
}

/** True if the item's answer may depend on the lead's currency. */
export function dependsOnCurrency({ field, value }: CriteriaItem): boolean {
  if (value === null) return false;
  const amounts = [value, ...splitValueList(value)].flatMap((text) => parseAmount(text) ?? []);
  return amounts.some(({ currency }) => currency !== null) || (amounts.length > 0 && isMoneyField(field));
}

/** One standard field of leads holds money; any custom field may. */
function isMoneyField(field: string): boolean {
  return /(?:^|\.)(?:AnnualRevenue|\w+__c)$/iu.test(field);
}
