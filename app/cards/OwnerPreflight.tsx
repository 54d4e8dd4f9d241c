// Where HubSpot starts the card on a contact, company or deal.
import { hubspot } from '@hubspot/ui-extensions';
import { OwnerPreflight } from './owner-preflight.tsx';

hubspot.extend<'crm.record.sidebar'>(({ context, actions }) => <OwnerPreflight context={context} actions={actions} />);
