// The least a card can be: what the page, the worker and the browser cost without ours.
import { hubspot, Text } from '@hubspot/ui-extensions';

hubspot.extend<'crm.record.sidebar'>(() => <Text>Nothing to say</Text>);
