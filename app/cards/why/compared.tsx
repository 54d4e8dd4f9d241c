import { StatusTag, Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@hubspot/ui-extensions';
import type { Check } from '../contract.js';
import { useWords } from '../says.tsx';

/** The two systems' values one below the other, so that long addresses fit, and in a word whether they are the same. */
export function Compared({ compared }: Pick<Check, 'compared'>) {
  const { say } = useWords();
  if (compared.length === 0) return null;
  return (
    <Table flush density="compact">
      <TableHead>
        <TableRow>
          <TableHeader>{say('field')}</TableHeader>
          <TableHeader>HubSpot</TableHeader>
          <TableHeader>Salesforce</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {compared.map(({ field, label, hubspot, salesforce, equal }, index) => (
          <TableRow key={`${index} ${field}`}>
            <TableCell>
              {label}
              <StatusTag variant={equal ? 'success' : 'warning'} hollow={!equal}>
                {say(equal ? 'same' : 'different')}
              </StatusTag>
            </TableCell>
            <TableCell>{hubspot || say('blank')}</TableCell>
            <TableCell>{salesforce || say('blank')}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
