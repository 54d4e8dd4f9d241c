import { StatusTag, Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@hubspot/ui-extensions';
import type { Check } from './contract.js';
import { WHY, comparison } from './words.ts';

/** The two systems' values side by side, and in words whether they are the same. */
export function Compared({ compared }: Pick<Check, 'compared'>) {
  if (compared.length === 0) return null;
  return (
    <Table flush density="compact">
      <TableHead>
        <TableRow>
          <TableHeader>{WHY.compared.hubspot}</TableHeader>
          <TableHeader>{WHY.compared.salesforce}</TableHeader>
          <TableHeader>{WHY.compared.same}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {compared.map(({ field, hubspot, salesforce, equal }, index) => (
          <TableRow key={`${index} ${field}`}>
            <TableCell>{hubspot || WHY.blank}</TableCell>
            <TableCell>{salesforce || WHY.blank}</TableCell>
            <TableCell>
              <StatusTag variant={equal ? 'success' : 'warning'} hollow={!equal}>
                {comparison(field, equal)}
              </StatusTag>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
