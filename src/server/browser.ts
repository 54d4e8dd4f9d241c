/** What a person's browser sends about itself. */
export interface Browser {
  /** The header `Cookie`; empty if absent. */
  cookies: string;
  /** The header `Accept-Language`. */
  acceptLanguage: string | null;
}
