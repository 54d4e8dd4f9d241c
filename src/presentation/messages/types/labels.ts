import type { LabelId } from '../../../contract/index.ts';
import type { NoParams } from '../../../domain/message.ts';

/** The card's fixed texts. The card fills in their placeholders, as in "{first}–{last} of {count}", with `fill`. */
export type Labels = Readonly<Record<LabelId, string>>;
export type LabelMessages = Record<`label.${LabelId}`, NoParams>;
