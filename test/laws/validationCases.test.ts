import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { render } from '../../server/src/core/messages/Message.ts';
import { checkText } from '../api.ts';

interface ValidationCase {
  readonly id: string;
  readonly case: string;
  readonly yaml: string;
  readonly results: readonly {
    readonly versions: readonly string[];
    readonly decode?: boolean;
    readonly decodeFields?: readonly string[];
    readonly errors?: unknown;
  }[];
}

const file = '../shared/facts/validation-cases.json';
const skip = existsSync(file) ? false : `${file} is not there`;
const cases = skip ? [] : (JSON.parse(readFileSync(file, 'utf8')) as readonly ValidationCase[]);
const runs = cases.flatMap((given) =>
  given.results.flatMap((result) => result.versions.map((version) => ({ given, result, version }))),
);

test('what the strict decoder of an API server refused has an error, at the field that it named', { skip }, () => {
  const refused = runs.filter(({ result }) => result.decode);
  assert.ok(refused.length > 200);
  for (const { given, result, version } of refused) {
    const errors = checkText(given.yaml, version).findings.filter(({ finding }) => finding.severity === 'error');
    assert.ok(errors.length > 0, `${given.id} ${given.case} at ${version}`);
    for (const path of result.decodeFields ?? [])
      assert.ok(
        errors.some(({ finding }) => finding.path === path),
        `${given.id} ${path} at ${version}`,
      );
  }
});

test('what an API server accepted has no error of category schema', { skip }, () => {
  const accepted = runs.filter(({ result }) => !result.decode && !result.errors);
  assert.ok(accepted.length > 2000);
  for (const { given, version } of accepted) {
    const errors = checkText(given.yaml, version).findings.filter(
      ({ finding }) => finding.severity === 'error' && finding.category === 'schema',
    );
    assert.deepEqual(
      errors.map(({ finding }) => render(finding.message, 'en')),
      [],
      `${given.id} ${given.case} at ${version}`,
    );
  }
});
