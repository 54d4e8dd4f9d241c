// What is equal, what only looks alike, and what is neither; every pair both ways.
import { describe, expect, it } from 'vitest';
import {
  emailsAlike,
  fullName,
  isSandboxCopy,
  namesAlike,
  ownerName,
} from '../../../src/domain/matching/text-comparison.ts';

describe('a name', () => {
  it.each([
    ['Ann Lee', { firstName: 'Ann', lastName: 'Lee' }],
    ['Ann', { firstName: 'Ann', lastName: ' ' }],
    ['Lee', { firstName: null, lastName: 'Lee' }],
    ['', { firstName: ' ', lastName: undefined }],
    // As it is written: what differs only in spaces is told so.
    [' Ann  Lee', { firstName: ' Ann ', lastName: 'Lee' }],
  ])('in full is "%s"', (name, person) => {
    expect(fullName(person)).toBe(name);
  });

  it.each([
    ['Ann Lee', { id: '11', firstName: ' Ann ', lastName: 'Lee', email: 'ann.lee@example.com' }],
    ['ann.lee@example.com', { id: '11', firstName: ' ', lastName: null, email: 'ann.lee@example.com' }],
    ['11', { id: '11', firstName: null, lastName: null, email: null }],
  ])('to call an owner by is "%s"', (name, owner) => {
    expect(ownerName(owner)).toBe(name);
  });
});

describe('two names', () => {
  it.each([
    ['Ann Lee', 'Ánn LÉE', true],
    ['Robert Lee', 'Bob Lee', true],
    ['Bob Lee', 'Bobby Lee', true],
    ['Robert van Lee', 'Bob Van Lee', true],
    ['Robert van Lee', 'Bob vanLee', false],
    ['Robert Lee', 'Bob Leigh', false],
    ['Robert Lee', 'Xaver Lee', false],
    ['Robert Lee', 'William Lee', false],
    ['Robert', 'Bob', false],
    ['Ann Lee', '', false],
    ['', ' ', false],
  ])('"%s" and "%s"', (a, b, alike) => {
    expect([namesAlike(a, b), namesAlike(b, a)]).toEqual([alike, alike]);
  });
});

describe('two addresses', () => {
  it.each([
    ['ann@example.com', 'ann+crm@example.com', true],
    ['ann+a@example.com', 'ANN+b+c@Example.com', true],
    ['ann@example.com', 'ann@mail.example.com', true],
    ['ann@gmail.com', 'ann@googlemail.com', true],
    ['ann@gmail.com', 'ann@example.com', false],
    ['ann@googlemail.com', 'ann@example.com', false],
    ['ann@example.com', 'ann@myexample.com', false],
    ['ann@com', 'ann@com.example', false],
    ['ann@example.com', 'bob@example.com', false],
    ['ann@example.com', 'ann', false],
    ['ann', 'ann+x', false],
    ['@example.com', '@mail.example.com', false],
    ['ann@', 'ann+x@', false],
    ['ann@example.com', 'ann@example.com@example.com', false],
    ['ann@example.com', '', false],
    ['', '', false],
  ])('"%s" and "%s"', (a, b, alike) => {
    expect([emailsAlike(a, b), emailsAlike(b, a)]).toEqual([alike, alike]);
  });

  it.each([
    ['ann@example.com.invalid', 'Ann@example.com', true],
    ['ann@example.com.INVALID', 'ann@example.com', true],
    ['bob@example.com.invalid', 'ann@example.com', false],
    ['ann@example.com', 'ann@example.com.invalid', false],
    ['.invalid', ' ', false],
  ])('"%s" in Salesforce, a sandbox\'s copy of "%s" in HubSpot', (salesforce, hubspot, copy) => {
    expect(isSandboxCopy(salesforce, hubspot)).toBe(copy);
  });
});
