// What a schema says of a value that does not fit. `zod/mini` brings no words of its own: it weighs a third of `zod`.
import en from 'zod/v4/locales/en.js';

/** For `schema.parse(value, IN_ENGLISH)`, where a person reads the message. */
export const IN_ENGLISH = { error: en().localeError };
