/** Minimum and maximum in milliseconds. Ages are at most a day; HubSpot ends the function after 15,000. */
export const AGE = [0, 86_400_000] as const;
export const TIME_BUDGET = [500, 14_000] as const;
