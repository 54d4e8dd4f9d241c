// HubSpot's lint rules are made for ESLint 9 and for a project in "src/": each of them finds what it is for here, too.
import path from 'node:path';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { hubSpotRules } from '../../eslint.hubspot.mjs';

/** The rules that report something, without their prefix. */
function found(file: string, code: string): string[] {
  const messages = new Linter().verify(code, [{ ...hubSpotRules, languageOptions: { parser: tseslint.parser } }], {
    filename: path.join(process.cwd(), file),
  });
  return messages.map(({ ruleId, message }) => ruleId?.replace('@hubspot/ui-extensions/', '') ?? message);
}

const BAD: [rule: string, code: string][] = [
  ['no-html-elements', 'export const a = <div />;'],
  ['no-invalid-extension-point-imports', "import { a } from '@hubspot/ui-extensions/settings';"],
  [
    'no-invalid-image-src',
    'import { Image } from "@hubspot/ui-extensions"; export const a = <Image src="./picture.png" />;',
  ],
  ['no-native-http', "fetch('https://example.com');"],
  ['no-browser-dialogs', "alert('x');"],
  ['no-console', "console.log('x');"],
  ['no-experimental-imports', "import { a } from '@hubspot/ui-extensions/experimental';"],
  ['no-dom-access', "document.querySelector('x');"],
  ['no-browser-storage', "localStorage.getItem('x');"],
  ['no-parent-imports', "import { a } from '../../src/contract/index.ts';"],
  ['no-restricted-globals', 'export const a = history.length;'],
  ['no-import-meta-env', 'export const a = import.meta.env.SECRET;'],
];

describe("HubSpot's lint rules", () => {
  it('are all tried here', () => {
    expect(BAD.map(([rule]) => `@hubspot/ui-extensions/${rule}`).sort()).toEqual(
      Object.keys(hubSpotRules.rules).sort(),
    );
  });

  it.each(BAD)('%s finds what it is for, in both projects and nowhere else', (rule, code) => {
    expect(found('app/cards/card.tsx', code)).toContain(rule);
    expect(found('marketplace/app/cards/why/card.tsx', code)).toContain(rule);
    expect(found('src/server/card.tsx', code)).not.toContain(rule);
  });

  it('let an extension import what is in its own folder', () => {
    expect(found('app/cards/why/card.tsx', "import { a } from '../page.ts';")).toEqual([]);
  });
});
