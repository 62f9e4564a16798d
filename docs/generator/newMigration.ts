import { existsSync, writeFileSync } from 'node:fs';
import { parseApiVersion } from '../../server/src/core/kubernetes/GroupVersionKind.ts';

/** `npm run new:migration -- KIND FROM TO`: the files of a new migration and its case; FROM and TO are apiVersions. */
const [kind = '', from = '', to = ''] = process.argv.slice(2);
const source = parseApiVersion(from);
const target = parseApiVersion(to);
if (!/^[A-Z]\w+$/.test(kind) || !from || !to || !source || !target) {
  fail('Usage: npm run new:migration -- KIND FROM TO, such as: PodDisruptionBudget policy/v1beta1 policy/v1');
}

const id = kind.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
const name = kind.charAt(0).toLowerCase() + kind.slice(1);

create(
  `server/src/core/migrations/${id}.ts`,
  `import type { Migration } from '../analysis/Migration.ts';

/** ${kind} to ${to}: what changes, and what is kept by writing it out. */
const ${name}: Migration = {
  id: '${id}-${target.version}',
  from: [{ group: '${source.group}', version: '${source.version}', kind: '${kind}' }],
  to: { group: '${target.group}', version: '${target.version}', kind: '${kind}' },
  steps: [],
};

/** The migrations of ${kind}. */
export const ${name}Migrations: readonly Migration[] = [${name}];
`,
);
create(
  `test/cases/migrations/${id}.txt`,
  `Why the change is right, in a sentence.

-- kubernetes --
1.36
-- manifest --
apiVersion: ${from} # a comment that stays
kind: ${kind}
metadata:
  name: example
-- after fix: Migrate to ${to} --
`,
);
console.log(
  'Next: write the steps (server/src/core/analysis/migration/steps), then `npm run generate` and `UPDATE_CASES=1 npm run test:unit`.',
);

function create(path: string, text: string): void {
  if (existsSync(path)) fail(`${path} is there already`);
  writeFileSync(path, text);
  console.log(`Wrote ${path}`);
}

function fail(reason: string): never {
  console.error(reason);
  process.exit(2);
}
