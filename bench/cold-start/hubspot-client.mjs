export { Client } from '@hubspot/api-client';
