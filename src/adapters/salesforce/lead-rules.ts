// Lead assignment rules, live from the Metadata API, kept by the warm function; else as pasted into the settings.
import { AssignmentRulesError, parseAssignmentRules, parseReadMetadataResponse } from './rules-xml/index.ts';
import type { AssignmentRuleSet } from '../../domain/assignment-rules/index.ts';
import type { Deadline } from '../../application/deadline.ts';
import type { SalesforceFacts } from '../../domain/prediction/index.ts';
import type { SalesforceApi } from './api.ts';
import { SalesforceError } from './salesforce-error.ts';

/** What the run-as user needs for the live rules, by Salesforce's name. */
export const RULES_PERMISSION = 'Modify Metadata Through Metadata API Functions';

export interface LeadRulesRead {
  leadRules: SalesforceFacts['leadRules'];
  /** ISO 8601; null for pasted rules, whose age nobody knows, and for none. */
  readAt: string | null;
  /** Why there are none. */
  reason: string | null;
  /** Usernames of all assignees, so that they are found with the other users. */
  usernames: string[];
}

/** Rules on their way. */
export interface RulesReading {
  /** Those kept from before, so that what is known need not be asked. */
  atHand: LeadRulesRead | null;
  /** Never rejects. */
  read: Promise<LeadRulesRead>;
}

const NO_RULES: LeadRulesRead = { leadRules: null, readAt: null, reason: null, usernames: [] };

export class LeadRulesReader {
  #kept: { read: LeadRulesRead; at: number } | null = null;

  constructor(
    private readonly api: SalesforceApi,
    private readonly settings: { leadRulesXml: string | null; rulesMaxAge: number },
  ) {}

  /**
   * Starts reading as soon as it is known that rules matter.
   *
   * @param needed whether they do; without them, or where that cannot be known, none are read
   */
  readOnce(needed: Promise<boolean>, deadline: Deadline, now: Date): RulesReading {
    const read = needed.then(
      (matter) => (matter ? this.read(deadline, now) : NO_RULES),
      () => NO_RULES,
    );
    return { atHand: this.#atHand(now), read };
  }

  #atHand(now: Date): LeadRulesRead | null {
    if (this.#kept !== null && now.getTime() - this.#kept.at < this.settings.rulesMaxAge) return this.#kept.read;
    return null;
  }

  /** Never throws: rules that cannot be read are pasted ones, or unknown with the reason. */
  async read(deadline: Deadline, now: Date): Promise<LeadRulesRead> {
    const kept = this.#atHand(now);
    if (kept !== null) return kept;
    const live = await this.#readLive(deadline, now);
    if (live.leadRules !== null) {
      this.#kept = { read: live, at: now.getTime() };
      return live;
    }
    const { leadRulesXml } = this.settings;
    return leadRulesXml === null
      ? live
      : { leadRules: { xml: leadRulesXml }, readAt: null, reason: null, usernames: usernamesIn(leadRulesXml) };
  }

  async #readLive(deadline: Deadline, now: Date): Promise<LeadRulesRead> {
    try {
      const answer = await this.api.metadata(READ_RULES, deadline);
      // Parsed for its faults too, and so that what is passed on can be parsed again.
      const usernames = usernamesOf(parseReadMetadataResponse(answer));
      return { leadRules: { xml: rulesDocument(answer) }, readAt: now.toISOString(), reason: null, usernames };
    } catch (error) {
      return { leadRules: null, readAt: null, reason: reasonOf(error), usernames: [] };
    }
  }
}

/** Only a refusal for want of rights is mended by the permission. */
function reasonOf(error: unknown): string {
  if (error instanceof AssignmentRulesError)
    return `Salesforce's answer holds no lead assignment rules: ${error.message}`;
  if (!(error instanceof Error)) return 'no answer';
  const lacksRights = error instanceof SalesforceError && error.code?.startsWith('INSUFFICIENT_ACCESS') === true;
  return lacksRights ? `${error.message}. The run-as user needs the permission "${RULES_PERMISSION}".` : error.message;
}

const READ_RULES =
  '<met:readMetadata><met:type>AssignmentRules</met:type><met:fullNames>Lead</met:fullNames></met:readMetadata>';

/** The rules of the SOAP answer as the document a retrieve would have given, values untouched. */
function rulesDocument(answer: string): string {
  const inside = /<(?:\w+:)?records\b[^>]*?(?:\/>|>([\s\S]*)<\/(?:\w+:)?records>)/u.exec(answer)?.[1] ?? '';
  return `<?xml version="1.0" encoding="UTF-8"?><AssignmentRules xmlns="http://soap.sforce.com/2006/04/metadata">${inside}</AssignmentRules>`;
}

/** Through the model, so that entities and order of elements do not matter; none where it cannot be parsed. */
function usernamesIn(xml: string): string[] {
  try {
    return usernamesOf(parseAssignmentRules(xml));
  } catch {
    return [];
  }
}

function usernamesOf({ rules }: AssignmentRuleSet): string[] {
  const entries = rules.flatMap(({ entries: ofRule }) => ofRule);
  return [...new Set(entries.flatMap(({ assignee }) => (assignee?.type === 'User' ? [assignee.name] : [])))];
}
