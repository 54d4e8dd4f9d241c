import {
  Flex,
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { Fragment } from 'react';
import type { Check } from '../contract.js';
import { useWords } from '../says.tsx';

/**
 * The values of both systems: once if equal, otherwise side by side, under a heading that says whether they are equal.
 */
export function Compared({ compared }: Pick<Check, 'compared'>) {
  const { say } = useWords();
  if (compared.length === 0) return null;
  if (compared.every(({ equal }) => equal)) return <Text>{compared.map(({ hubspot }) => hubspot).join(' · ')}</Text>;
  return (
    <Table flush density="compact">
      <TableHead>
        <TableRow>
          <TableHeader>HubSpot</TableHeader>
          <TableHeader>Salesforce</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {compared.map(({ field, label, hubspot, salesforce, equal }, index) => (
          <Fragment key={`${index} ${field}`}>
            <TableRow>
              <TableCell colSpan={2}>
                <Flex direction="row" gap="sm" align="baseline" wrap="wrap">
                  <Text format={{ fontWeight: 'demibold' }}>{label}</Text>
                  <StatusTag variant={equal ? 'success' : 'warning'} hollow={!equal}>
                    {say(equal ? 'same' : 'different')}
                  </StatusTag>
                </Flex>
              </TableCell>
            </TableRow>
            <TableRow>
              <TableCell>{hubspot || say('blank')}</TableCell>
              <TableCell>{salesforce || say('blank')}</TableCell>
            </TableRow>
          </Fragment>
        ))}
      </TableBody>
    </Table>
  );
}
