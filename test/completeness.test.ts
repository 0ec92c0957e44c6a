import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allRules } from '../src/engine/rules/index.ts';
import { ruleDefinitions, ruleSets } from '../src/settings/guideline-pack.ts';
import { INTERFACE_LANGUAGES } from '../src/settings/settings.ts';
import { stringsOf } from '../src/strings/locales.ts';

const exists = (path: string) => existsSync(new URL(`../${path}`, import.meta.url));

/** A rule's own code and that of the modules on persons which give it the reasons of its notes. */
const withImports = (code: string) =>
  [...code.matchAll(/'\.\.\/((?:names|persons)\/[\w-]+\.ts)'/g)].reduce(
    (all, [, path]) =>
      all + readFileSync(new URL(`../src/engine/${path}`, import.meta.url), 'utf8'),
    code,
  );

describe('a rule is complete', () => {
  it('every definition has a module and every module a definition', () => {
    expect(allRules.map(({ id }) => id).sort()).toEqual(ruleDefinitions.map(({ id }) => id).sort());
  });

  for (const { id, set } of ruleDefinitions) {
    describe(id, () => {
      it('stands in a known set, the same in data and module', () => {
        expect(ruleSets).toContain(set);
        expect(allRules.find((rule) => rule.id === id)?.set).toBe(set);
      });

      it('has a module and a test of its name', () => {
        expect(exists(`src/engine/rules/${id}.ts`)).toBe(true);
        expect(exists(`test/engine/rules/${id}.test.ts`)).toBe(true);
      });

      it('says what, why and what to do in three languages', () => {
        const key = `rule_${id.replaceAll('-', '_')}`;
        const code = readFileSync(new URL(`../src/engine/rules/${id}.ts`, import.meta.url), 'utf8');
        for (const language of INTERFACE_LANGUAGES) {
          const strings = stringsOf(language);
          expect(strings[`${key}_name`], `${language} ${key}_name`).toBeTruthy();
          expect(strings[`${key}_why`], `${language} ${key}_why`).toBeTruthy();
          const messages = Object.keys(strings)
            .map((name) => new RegExp(`^${key}_(\\w+?)_what(?:_one|_other)?$`).exec(name)?.[1])
            .filter((name) => name !== undefined);
          expect(messages.length, `${language} ${key}: no message`).toBeGreaterThan(0);
          for (const message of messages) {
            expect(code, `${key}_${message} is never reported`).toContain(message);
            const hasAction =
              strings[`${key}_${message}_do`] ?? strings[`${key}_${message}_do_other`];
            expect(hasAction, `${language} ${key}_${message}_do`).toBeTruthy();
          }
          for (const name of Object.keys(strings)) {
            const note = new RegExp(`^${key}_(\\w+)_note$`).exec(name)?.[1];
            if (note) expect(withImports(code), `${name} is never reported`).toContain(`'${note}'`);
          }
        }
      });
    });
  }
});
