// `npm run build` writes audit-words.js from the message catalogue: every verdict and reason, in every language.
import type { AuditWords } from './page-words.ts';

export const AUDIT_WORDS: Readonly<Record<string, AuditWords>> & { readonly en: AuditWords };
