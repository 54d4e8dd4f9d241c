/** Those of several answers that are given to an action. An answer may be given to more than one. */
export type AnswerTo<Action, Any extends { action: unknown }> = Any extends { action: infer Named }
  ? Action extends Named
    ? Any
    : never
  : never;
