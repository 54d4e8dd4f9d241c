import type { CommonRequest } from '../contract.js';
import type { Page } from '../page.ts';

/**
 * Sends a request to the host of this edition.
 *
 * @returns the answer, not checked yet
 * @throws HubSpot's error if the call itself fails
 */
export type CallHost = (page: Page, request: CommonRequest) => Promise<unknown>;
