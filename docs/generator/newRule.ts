import { existsSync, mkdirSync, writeFileSync } from 'node:fs';

/**
 * `npm run new:rule -- ID [CATEGORY]`: the files of a new rule, its texts and its case, which `npm run generate` then takes up.
 * The id names the fault, in kebab-case.
 */
const [id = '', category = 'semantics'] = process.argv.slice(2);
if (!/^[a-z]+(-[a-z]+)*$/.test(id))
  fail(`"${id}" is no rule id: write kebab-case that names the fault, such as missing-field`);
if (!['schema', 'lifecycle', 'semantics', 'references'].includes(category)) fail(`"${category}" is no category`);

const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const title = id.replaceAll('-', ' ').replace(/^\w/, (letter) => letter.toUpperCase());

create(
  `server/src/core/rules/${id}.ts`,
  `import type { Rule } from '../analysis/Rule.ts';
import { message } from '../messages/Message.ts';
import { pathOf, rangeOf } from '../schema/TypedNode.ts';

/** ${title}. */
export const ${name}: Rule = {
  id: '${id}',
  category: '${category}',
  severity: 'error',
  docs: {
    title: '${id}.title',
    what: '${id}.what',
    why: '${id}.why',
    example: {
      kubernetes: '1.36',
      manifest: \`apiVersion: v1
kind: Pod
metadata:
  name: example
spec:
  containers:
    - name: example
      image: registry.example.com/example:1.0
\`,
    },
  },
  definitions: {
    *'core.v1.Container'(node) {
      yield { range: rangeOf(node), path: pathOf(node), message: message('${id}.message') };
    },
  },
};
`,
);
create(
  `server/src/core/messages/${id}.ts`,
  `import { texts } from './texts.ts';

/** Texts of the rule \`${id}\`. */
export const ${name}Texts = texts({
  '${id}.title': { en: '${title}', ko: '' },
  '${id}.what': { en: '', ko: '' },
  '${id}.why': { en: '', ko: '' },
  '${id}.message': { en: '', ko: '' },
});
`,
);
create(
  `test/cases/${category}/${id}.txt`,
  `Why this is a fault, in a sentence.

-- kubernetes --
1.36
-- manifest --
apiVersion: v1
kind: Pod
metadata:
  name: example
spec:
  containers:
    - name: example
      image: registry.example.com/example:1.0
`,
);
console.log('Next: write the texts and the rule, then `npm run generate` and `UPDATE_CASES=1 npm run test:unit`.');

function create(path: string, text: string): void {
  if (existsSync(path)) fail(`${path} is there already`);
  mkdirSync(path.slice(0, path.lastIndexOf('/')), { recursive: true });
  writeFileSync(path, text);
  console.log(`Wrote ${path}`);
}

function fail(reason: string): never {
  console.error(reason);
  process.exit(2);
}
