// Words for people stand in presentation/: a sentence in the domain, a use case or an adapter is one that no catalogue has.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import ts from 'typescript';

// The rest of src/server speaks to operators: logs, metrics, its own command line.
const FOLDERS = ['src/domain', 'src/application', 'src/adapters', 'src/cli', 'src/server/routes'];
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`),
);

/**
 * Three words in a row of which two are in lower case. Names are capitalised ("Modify Metadata Through Metadata API
 * Functions"), and so is what is said to Salesforce (SOQL).
 */
function isSentence(text: string): boolean {
  if (text.startsWith('npm run ')) return false;
  const lower = text.match(/(?<!\p{L})\p{Ll}{2,}(?!\p{L})/gu) ?? [];
  return /\p{L}{2,} \p{L}+ \p{L}{2,}/u.test(text) && lower.length >= 2;
}

/** The literals of a file that read as sentences, but for SQL and those that only a log or a stack trace shows. */
function sentencesIn(source: string, file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isForDevelopers(node) || isSql(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      if (isSentence(node.text)) found.push(`${file}: ${node.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  return found;
}

/** The message of an error that only a log or a stack trace shows: `new RangeError('…')`, `super('…')` of an error. */
function isForDevelopers(node: ts.Node): boolean {
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression))
    // VaultError: an operator reads it in the log of the server.
    return /^(?:Range|Type|Vault)?Error$/u.test(node.expression.text);
  // A line of the server's log.
  if (ts.isCallExpression(node) && /\blog\.(?:debug|info|warn|error)$/u.test(node.expression.getText())) return true;
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword && isInError(node);
}

/** A statement for the database: sql`select …`, or a text that begins like one. */
function isSql(node: ts.Node): boolean {
  if (ts.isTaggedTemplateExpression(node)) return /^sql\b/u.test(node.tag.getText());
  return (
    (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) &&
    /^['"`]\s*(?:select|insert|update|delete|create|drop|alter|set|with|begin|commit|rollback|lock|listen)\s/iu.test(
      node.getText(),
    )
  );
}

function isInError(node: ts.Node): boolean {
  const owner = ts.findAncestor(node, ts.isClassLike);
  return (owner?.heritageClauses ?? []).some((clause) =>
    clause.types.some(({ expression }) => expression.getText().endsWith('Error')),
  );
}

describe('a sentence', () => {
  it('is found in a literal and in each part of a template, and not in a developer’s error', () => {
    const source = `
      const a = 'Owner is not known';
      const b = \`The owner is \${a}, who is not active\`;
      throw new Error('this cannot happen here');
      const c = 'owner-match', d = 'SELECT Id FROM User';
    `;
    expect(sentencesIn(source, 'x.ts')).toEqual([
      'x.ts: Owner is not known',
      'x.ts: The owner is ',
      'x.ts: , who is not active',
    ]);
  });

  it.each(FILES)('does not stand in %s', (file) => {
    expect(sentencesIn(readFileSync(file, 'utf8'), file)).toEqual([]);
  });
});
