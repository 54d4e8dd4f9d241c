// Calls the backend. HubSpot signs each call and names the person in it.
import { useEffect, useRef, useState } from 'react';
import { hubspot } from '@hubspot/ui-extensions';
import type { ExtensionPointApiContext } from '@hubspot/ui-extensions';
import { CONTRACT_VERSION, auditAnswerSchema, bulkChangeAnswerSchema, ownersAnswerSchema } from './contract.js';
import type {
  AuditAnswer,
  AuditRequest,
  BulkChangeAnswer,
  BulkChangeRequest,
  OwnersAnswer,
  OwnersRequest,
} from './contract.js';

export type PageContext = ExtensionPointApiContext<'pages'>;

/** Why there is no answer: the backend's text, or null if the call itself failed. */
export interface Refused {
  message: string | null;
  help: string | null;
}

export type Asked<T> = { ok: true; answer: T } | { ok: false; refused: Refused };

const ROUTES = {
  '/audits': auditAnswerSchema,
  '/bulk-changes': bulkChangeAnswerSchema,
  '/owners': ownersAnswerSchema,
} as const;

/** A page's request without the part that all requests share. */
export type Wanted<Request extends { action: string }> = Request extends unknown
  ? Omit<Request, 'contract' | 'locale'>
  : never;

export interface Backend {
  audits: <Action extends AuditRequest['action']>(
    request: AuditRequestInput<Action>,
  ) => Promise<Asked<Extract<AuditAnswer, { action: Action }>>>;
  bulkChanges: <Action extends BulkChangeRequest['action']>(
    request: Partial<Extract<BulkChangeRequest, { action: Action }>> & { action: Action },
  ) => Promise<Asked<Extract<BulkChangeAnswer, { action: Action }>>>;
  owners: <Action extends OwnersRequest['action']>(
    request: Partial<Extract<OwnersRequest, { action: Action }>> & { action: Action },
  ) => Promise<Asked<Extract<OwnersAnswer, { action: Action }>>>;
}

type AuditRequestInput<Action extends AuditRequest['action']> = Partial<Extract<AuditRequest, { action: Action }>> & {
  action: Action;
};

/** @param locale BCP 47, the language of the answers */
export function backendOf(variables: PageContext['variables'] | undefined, locale: string): Backend {
  const post = async (route: keyof typeof ROUTES, request: object): Promise<Asked<never>> => {
    try {
      const url = variables?.PUBLIC_URL;
      if (typeof url !== 'string' || url === '') throw new Error('PUBLIC_URL is not set.');
      const body = { contract: CONTRACT_VERSION, locale, ...request };
      const response = await hubspot.fetch(`${url}${route}`, { method: 'POST', body });
      return read(route, await response.json());
    } catch {
      // HubSpot only says that the call failed.
      return { ok: false, refused: { message: null, help: null } };
    }
  };
  return {
    audits: (request) => post('/audits', request),
    bulkChanges: (request) => post('/bulk-changes', request),
    owners: (request) => post('/owners', request),
  };
}

function read(route: keyof typeof ROUTES, value: unknown): Asked<never> {
  const parsed = ROUTES[route].safeParse(value);
  // Each route answers the action it was asked for.
  if (parsed.success) return { ok: true, answer: parsed.data as never };
  const error = typeof value === 'object' && value !== null && 'error' in value ? value.error : null;
  const said = (key: 'message' | 'help'): string | null => {
    const text = typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[key] : null;
    return typeof text === 'string' && text !== '' ? text : null;
  };
  return { ok: false, refused: { message: said('message'), help: said('help') } };
}

export interface Asking<T> {
  answer: T | null;
  refused: Refused | null;
  isBusy: boolean;
  /** Asks a question. The previous answer stays until a new one arrives; only the newest question counts. */
  ask: (question: () => Promise<Asked<T>>) => Promise<T | null>;
}

export function useAsking<T>(): Asking<T> {
  const [state, setState] = useState<Omit<Asking<T>, 'ask'>>({ answer: null, refused: null, isBusy: false });
  const newest = useRef(0);
  const ask = async (question: () => Promise<Asked<T>>): Promise<T | null> => {
    const own = ++newest.current;
    setState((before) => ({ ...before, isBusy: true }));
    const asked = await question();
    if (own !== newest.current) return null;
    setState((before) =>
      asked.ok
        ? { answer: asked.answer, refused: null, isBusy: false }
        : { answer: before.answer, refused: asked.refused, isBusy: false },
    );
    return asked.ok ? asked.answer : null;
  };
  return { ...state, ask };
}

/** Milliseconds between two looks at work that is under way. */
const LOOK_AGAIN = 3000;

/** Looks again and again while work is under way. */
export function useLookAgain(isUnderWay: boolean, look: () => void): void {
  const latest = useRef(look);
  latest.current = look;
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(() => latest.current(), LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [isUnderWay]);
}
