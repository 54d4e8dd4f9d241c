// Failures as the card can show them: a code, a sentence, and what the person reading can do.
import type { AnswerError, ErrorCode } from '../contract/index.ts';
import { DeadlineError } from '../application/deadline.ts';
import { HubSpotError } from '../adapters/hubspot/hubspot-error.ts';
import type { HubSpotFailure } from '../adapters/hubspot/hubspot-error.ts';
import { OtherRecordError } from '../application/opened-record.ts';
import { SettingsError } from '../application/settings.ts';

export function badRequest(message: string): AnswerError {
  return {
    code: 'bad-request',
    message,
    help: 'Reload the page. If this stays, tell your HubSpot admin.',
    retryable: false,
  };
}

/** Never passes on the message of an error it does not know: it might hold anything. */
export function answerError(error: unknown): AnswerError {
  if (error instanceof SettingsError) {
    return {
      code: 'not-configured',
      message: error.message,
      help: "An admin corrects the app's settings and secrets; the install guide lists them all.",
      retryable: false,
    };
  }
  if (error instanceof DeadlineError) {
    return {
      code: 'timeout',
      message: 'HubSpot did not answer in time.',
      help: 'Check again in a minute.',
      retryable: true,
    };
  }
  if (error instanceof OtherRecordError)
    return badRequest('The record that was asked about is not the one whose page is open.');
  if (error instanceof HubSpotError) return ofHubSpot(error);
  return {
    code: 'internal',
    message: 'The check failed for a reason it does not know.',
    help: 'Check again; if this stays, ask your HubSpot admin to look at the logs of the app.',
    retryable: true,
  };
}

interface Words {
  code: ErrorCode;
  message: string;
  help: string;
  retryable: boolean;
}

const HUBSPOT: Readonly<Record<HubSpotFailure, Words>> = {
  unauthorized: {
    code: 'hubspot-not-allowed',
    message: "HubSpot did not accept the app's access token.",
    help: 'An admin checks that the app is installed, and deploys it again.',
    retryable: false,
  },
  'missing-scope': {
    code: 'hubspot-not-allowed',
    message: 'The app may not read this record in HubSpot.',
    help: "An admin accepts the app's scopes again.",
    retryable: false,
  },
  'not-found': {
    code: 'hubspot-record-not-found',
    message: 'HubSpot has no such record any more.',
    help: 'It may have been deleted or merged. Reload the page.',
    retryable: false,
  },
  'rate-limited': {
    code: 'hubspot-rate-limited',
    message: "The account's limit of requests to HubSpot is reached.",
    help: 'Check again in a minute.',
    retryable: true,
  },
  unavailable: {
    code: 'hubspot-unavailable',
    message: "HubSpot's API did not answer.",
    help: 'Check again in a minute.',
    retryable: true,
  },
  rejected: {
    code: 'internal',
    message: 'HubSpot refused the request.',
    help: 'Tell your HubSpot admin, with the time of day.',
    retryable: false,
  },
  'broken-answer': {
    code: 'hubspot-unavailable',
    message: 'HubSpot answered in a form that could not be read.',
    help: 'Check again in a minute.',
    retryable: true,
  },
};

function ofHubSpot({ kind, detail }: HubSpotError): AnswerError {
  const words = HUBSPOT[kind];
  if (kind !== 'missing-scope' || detail.scopes.length === 0) return words;
  return { ...words, help: `${words.help} HubSpot asks for: ${detail.scopes.join(', ')}.` };
}
