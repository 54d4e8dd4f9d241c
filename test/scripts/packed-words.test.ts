// What the function's bundle carries of the words is what the catalogues say.
import { build } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../scripts/dense-text.ts';
import { evaluateAtBuild, writtenOnce } from '../../scripts/evaluate-at-build.ts';
import { ANSWER_SHAPE } from '../../src/contract/answer-shape.ts';
import { LANGUAGES, catalogueOf } from '../../src/presentation/messages/catalogues.ts';

describe('bytes as dense text', () => {
  it('come back as they were, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect([...decode(encode(bytes))]).toEqual([...bytes]);
      }),
    );
  });

  it('need nothing escaped in a string, and less than base64', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 200, maxLength: 300 }), (bytes) => {
        const text = encode(bytes);
        expect(JSON.stringify(text)).toBe(`"${text}"`);
        expect(text).toMatch(/^[!-~]*$/u);
        expect(text.length).toBeLessThan(Buffer.from(bytes).toString('base64').length);
      }),
    );
  });
});

describe('data written once', () => {
  function evaluated(source: string): unknown {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the source is the subject
    return new Function(source.replace('export const value =', 'return'))();
  }

  it('is the same data, whatever it is', () => {
    // In source text this key sets the prototype; no schema has it.
    const data = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__'));
    fc.assert(
      fc.property(data, fc.array(data), (one, others) => {
        const value = { one: { again: one }, others, list: [one, ...others, { again: one }] };
        expect(JSON.stringify(evaluated(writtenOnce('value', value)))).toBe(JSON.stringify(value));
      }),
    );
  });

  it('spares the card a fifth of the shape of an answer, which it carries', () => {
    const source = writtenOnce('value', ANSWER_SHAPE);
    expect(evaluated(source)).toEqual(ANSWER_SHAPE);
    expect(source.length).toBeLessThan(JSON.stringify(ANSWER_SHAPE).length * 0.8);
  });
});

describe('the packed words', () => {
  it('are those of the catalogues, in every language', async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: "export { LANGUAGES, catalogueOf } from './src/presentation/messages/catalogues.ts';",
        resolveDir: process.cwd(),
      },
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      plugins: [evaluateAtBuild()],
    });
    const source = outputFiles[0]?.text ?? '';
    const bundled = { exports: {} as { LANGUAGES: string[]; catalogueOf: typeof catalogueOf } };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the bundle itself is the subject
    new Function('module', 'exports', 'require', source)(bundled, bundled.exports, () =>
      process.getBuiltinModule('zlib'),
    );
    expect(bundled.exports.LANGUAGES).toEqual(LANGUAGES);
    for (const language of LANGUAGES) {
      const packed = bundled.exports.catalogueOf(language);
      expect(catalogueOf(language)).toMatchObject(packed);
      const leftOut = Object.keys(catalogueOf(language)).filter((id) => !(id in packed));
      expect(leftOut.filter((id) => !/^(?:rules-file|finding)\./u.test(id))).toEqual([]);
    }
  });
});
