// Who looks at the page: "?user=1012" in its address is Bo Chen, "?language=ja" somebody who reads Japanese.
import { personOf } from '../sample/people.ts';
import type { Person } from '../sample/people.ts';
import type { CardContext } from './messages.ts';

/** @param usual who is signed in where the address names nobody */
export function signedIn(usual: Person): Person {
  const asked = new URLSearchParams(location.search).get('user');
  return (asked === null ? null : personOf(Number(asked))) ?? usual;
}

/** The same person as HubSpot tells a card. */
export function userOfPage(usual: Person): CardContext['user'] {
  const { userId, email, firstName, lastName } = signedIn(usual);
  const language = new URLSearchParams(location.search).get('language') ?? 'en';
  return {
    id: userId,
    email,
    firstName,
    lastName,
    emails: [email],
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- HubSpot deprecates `roles`, but still sends it and requires it in its type.
    roles: [],
    teams: [],
    language,
    locale: language === 'en' ? 'en-us' : language,
    permissions: [],
  };
}
