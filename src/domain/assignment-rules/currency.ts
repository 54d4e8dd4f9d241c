// Amounts of money are compared in the corporate currency, after a conversion that no file tells
// (Salesforce Help, analytics.filtering_multiple_currencies).
import type { LeadReader } from './lead-reader.ts';
import type { RulesMessage } from './messages.ts';
import type { CriteriaItem } from './model.ts';
import type { Amount } from './numbers.ts';
import { parseAmount } from './numbers.ts';
import { splitValueList } from './value-list.ts';

const CURRENCY_DIFFERS: RulesMessage = { id: 'undecided.currency', params: {} };

/** Why two amounts cannot be compared as numbers; null where they can. */
export type CurrencyDoubt = (amount: Amount) => RulesMessage | null;

const NO_DOUBT: CurrencyDoubt = () => null;
const BY_CODE: CurrencyDoubt = ({ currency }) => (currency === null ? null : CURRENCY_DIFFERS);

/**
 * @param reader the one that reads the leads; null where values are of one record, and so of one currency
 */
export function currencyDoubt(item: CriteriaItem, reader: LeadReader | null): CurrencyDoubt {
  if (reader === null) return BY_CODE;
  if (!dependsOnCurrency(item)) return NO_DOUBT;
  const mayHoldMoney = isMoneyField(item.field);
  return ({ number, currency }) => {
    if (currency !== null) return currency === reader.currency() ? null : CURRENCY_DIFFERS;
    // Nothing is nothing in every currency. Without a code the lead is of an org with one currency.
    return number === 0 || !mayHoldMoney || reader.currency() === null ? null : CURRENCY_DIFFERS;
  };
}

/** True for an item whose answer may depend on the lead's currency. */
export function dependsOnCurrency({ field, value }: CriteriaItem): boolean {
  if (value === null) return false;
  const amounts = [value, ...splitValueList(value)].flatMap((text) => parseAmount(text) ?? []);
  return amounts.some(({ currency }) => currency !== null) || (amounts.length > 0 && isMoneyField(field));
}

/** Of a lead's standard fields one holds money; a custom field may. */
function isMoneyField(field: string): boolean {
  return /(?:^|\.)(?:AnnualRevenue|\w+__c)$/iu.test(field);
}
