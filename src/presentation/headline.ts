// One line: who will own the record in Salesforce, or what will happen instead.
import { ROWS } from '../domain/prediction/index.ts';
import type { PredictedOwner, Prediction } from '../domain/prediction/index.ts';

/** The headline of a prediction, as a sentence without a full stop. */
export function headlineOf(prediction: Prediction): string {
  // "the queue …" may come first; a name is as its owner writes it.
  return headline(prediction).replace(/^the /u, 'The ');
}

function headline(prediction: Prediction): string {
  const names = prediction.owners.map(nameOf);
  const [only] = names;
  if (prediction.outcome === 'CANNOT_DETERMINE') return cannotDetermine(prediction, names);
  if (names.length > 1) return `One of these will own it: ${listed(names)}`;
  return only === undefined ? withoutName(prediction) : withName(prediction, only);
}

function withName({ outcome, confidence }: Prediction, name: string): string {
  const will = willOf(confidence);
  switch (outcome) {
    case 'ASSIGN_MATCHED_USER':
      return `${name} ${will} own it in Salesforce`;
    case 'ASSIGN_RULE_USER':
      return `${name} ${will} own it: your lead assignment rules decide`;
    case 'ASSIGN_RULE_QUEUE':
      return `It goes to ${name}: your lead assignment rules decide`;
    case 'DEFAULT_LEAD_OWNER':
      return `${name}, the Default Lead Owner, ${will} own it`;
    case 'INTEGRATION_USER':
      return `${name}, the integration user, ${will} own it`;
    case 'KEEP_EXISTING_OWNER':
      return confidence === 'low'
        ? `${name} probably stays the owner in Salesforce`
        : `${name} stays the owner in Salesforce`;
    case 'KEEP_EXISTING_QUEUE':
      return `It stays in ${name} in Salesforce`;
    case 'ALREADY_SYNCED':
      return `${name} owns it in Salesforce`;
    default:
      return `${name} could own it in Salesforce`;
  }
}

function willOf(confidence: Prediction['confidence']): string {
  return confidence === 'low' ? 'will probably' : 'will';
}

function withoutName({ outcome, decision, confidence }: Prediction): string {
  const will = willOf(confidence);
  switch (outcome) {
    case 'INTEGRATION_USER':
      return `HubSpot's integration user ${will} own it`;
    case 'DEFAULT_LEAD_OWNER':
      return `The Default Lead Owner ${will} own it`;
    case 'ALREADY_SYNCED':
      return 'It is in Salesforce already';
    case 'WILL_NOT_SYNC':
      return 'It will not sync to Salesforce';
    case 'AS_RULES_OR_MATCH':
      return 'The matching user or your lead assignment rules: not documented which';
    case 'ONE_OF':
      return decision === 'L06'
        ? 'The integration user or the Default Lead Owner will own it'
        : 'One of several will own it';
    default:
      return 'Its Salesforce owner cannot be told';
  }
}

function cannotDetermine({ decision }: Prediction, names: readonly string[]): string {
  if (decision === 'G01') return 'Not connected to Salesforce';
  if (decision === 'G02') return 'Salesforce did not answer in time';
  if (decision === 'G09') return 'Its Salesforce record is gone';
  if (decision === 'L08') return 'Your lead assignment rules decide';
  if (names.length > 1) return `Not certain: ${listed(names)}`;
  if (names.length === 1) return `Not certain, but probably ${names.join('')}`;
  return ROWS[decision].step === 'gate' ? 'Not enough could be read to tell' : 'Its Salesforce owner cannot be told';
}

function nameOf(owner: PredictedOwner): string {
  return owner.type === 'Queue' ? `the queue ${owner.name}` : owner.name;
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
}
