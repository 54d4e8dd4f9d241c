import type { Linter } from 'eslint';

export function asInTemplate(filename: string): string;

export const hubSpotRules: Linter.Config & { rules: Linter.RulesRecord };
