import type { CommonRequest } from '../contract.js';
import type { Page } from '../page.ts';

/**
 * Sends a request to whoever answers this edition's card.
 *
 * @returns what came back, unread
 * @throws what HubSpot rejects with when the call itself fails
 */
export type CallHost = (page: Page, request: CommonRequest) => Promise<unknown>;
