// English messages for schema errors. `zod/mini`, which is a third the size of `zod`, has none.
import en from 'zod/v4/locales/en.js';

/** For `schema.parse(value, IN_ENGLISH)`, if a person reads the message. */
export const IN_ENGLISH = { error: en().localeError };
