import { Alert } from '@hubspot/ui-extensions';
import { NOT_CONNECTED } from './words.ts';

/** Tells a rep that the card lacks its Salesforce connection, and that their record is fine. */
export function NotConnected() {
  return (
    <Alert title={NOT_CONNECTED.title} variant="info">
      {NOT_CONNECTED.text}
    </Alert>
  );
}
