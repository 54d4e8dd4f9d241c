/** What a person's browser says of itself. */
export interface Browser {
  /** The header `Cookie`; empty where there is none. */
  cookies: string;
  /** The header `Accept-Language`. */
  acceptLanguage: string | null;
}
