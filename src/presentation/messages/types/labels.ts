import type { LabelId } from '../../../contract/index.ts';
import type { NoParams } from '../../../domain/message.ts';

/** The card's fixed words. Their places, as in "{first}–{last} of {count}", are filled by the card: see `fill`. */
export type Labels = Readonly<Record<LabelId, string>>;
export type LabelMessages = Record<`label.${LabelId}`, NoParams>;
