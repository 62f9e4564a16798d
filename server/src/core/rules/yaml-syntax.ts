import type { Rule } from '../analysis/Rule.ts';

/** What is wrong with the YAML itself. */
export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  category: 'schema',
  severity: 'error',
  docs: {
    title: 'yaml-syntax.title',
    what: 'yaml-syntax.what',
    why: 'yaml-syntax.why',
    example: {
      kubernetes: '1.36',
      manifest: `apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
  name: other
`,
    },
  },
  *document(document) {
    for (const { code, range, params, severity } of document.problems) {
      yield { range, path: '', severity, message: { id: `yaml-syntax.${code}`, params } };
    }
  },
};
