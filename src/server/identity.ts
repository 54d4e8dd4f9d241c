// The signed-in person, whom HubSpot names in the query of a signed request.

export interface Identity {
  /** HubSpot account ID. */
  portalId: number;
  /** HubSpot user ID. */
  userId: number;
  /** Only for the trail of a change. Never logged, never stored on its own. */
  userEmail: string;
}

const NAMES = ['portalId', 'userId', 'userEmail', 'appId'] as const;

/**
 * Reads the four parameters from the raw query. A page could add such a parameter to the address itself, next to
 * HubSpot's. So each must occur exactly once, under any spelling of its name.
 *
 * @param target path and query as received
 * @returns null if a parameter is missing, repeated or invalid
 */
export function readIdentity(target: string, appId: string): Identity | null {
  const question = target.indexOf('?');
  const query = question === -1 ? '' : target.slice(question + 1);
  const found = new Map<string, string[]>(NAMES.map((name) => [name, []]));
  for (const part of query.split('&')) {
    const equals = part.indexOf('=');
    const name = decoded(equals === -1 ? part : part.slice(0, equals));
    found.get(name)?.push(equals === -1 ? '' : part.slice(equals + 1));
  }
  if ([...found.values()].some((values) => values.length !== 1)) return null;
  const [portal = '', user = '', email = '', app = ''] = NAMES.map((name) => found.get(name)?.[0]);
  const portalId = idOf(portal);
  const userId = idOf(user);
  if (portalId === null || userId === null || email === '' || app !== appId) return null;
  return { portalId, userId, userEmail: decoded(email) };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name.replaceAll('+', ' '));
  } catch {
    return name;
  }
}

/** Reads digits without decoding, because HubSpot never escapes them. */
function idOf(text: string): number | null {
  const id = Number(text);
  return /^\d{1,16}$/u.test(text) && Number.isSafeInteger(id) ? id : null;
}
