// `npm test`, step "code": what `npm run types` and `npm run lint` find, from one translation of the project. Each alone
// reads every file and works out every type anew, which is most of the time that both take.
import path from 'node:path';
import process from 'node:process';
import { ESLint } from 'eslint';
import ts from 'typescript';

const root = process.cwd();
const program = createProgram('tsconfig.json');
const broken = typeErrors(program) + typeErrors(createProgram('src/domain/tsconfig.json'));
const offences = await lint(program);
console.log(`${broken} type errors, ${offences} offences against the lint rules`);
process.exitCode = broken + offences === 0 ? 0 : 1;

function createProgram(file: string): ts.Program {
  const config = ts.getParsedCommandLineOfConfigFile(
    path.join(root, file),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (problem) => report([problem]) },
  );
  if (config === undefined) throw new Error(`${file} cannot be read.`);
  const { fileNames, options, errors } = config;
  return ts.createProgram({ rootNames: fileNames, options, configFileParsingDiagnostics: errors });
}

/** Prints what does not compile. @returns how much */
function typeErrors(checked: ts.Program): number {
  const problems = [...ts.getPreEmitDiagnostics(checked)];
  report(problems);
  return problems.length;
}

function report(problems: ts.Diagnostic[]): void {
  console.log(
    ts.formatDiagnostics(problems, {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: () => root,
      getNewLine: () => '\n',
    }),
  );
}

/** Prints what the lint rules find; a warning counts as an error. @returns how much */
async function lint(types: ts.Program): Promise<number> {
  const eslint = new ESLint({
    cwd: root,
    // In place of the programs that the parser would make.
    overrideConfig: {
      files: ['**/*.ts', '**/*.tsx'],
      ignores: ['app/cards/*.d.ts', 'marketplace/app/cards/**'],
      languageOptions: { parserOptions: { programs: [types] } },
    },
  });
  const results = await eslint.lintFiles(['.']);
  const formatter = await eslint.loadFormatter('stylish');
  console.log(await formatter.format(results));
  return results.reduce((total, { errorCount, warningCount }) => total + errorCount + warningCount, 0);
}
