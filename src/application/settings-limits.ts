/** Milliseconds: at least, at most. Ages are of a day at most; HubSpot ends the function at 15,000. */
export const AGE = [0, 86_400_000] as const;
export const TIME_BUDGET = [500, 14_000] as const;
