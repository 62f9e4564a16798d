import { type Draft, type DraftMapping, scalarOf, valueAtPath } from '../analysis/migration/Draft.ts';

/**
 * Whether a label selector surely does not select what has `labels`. What cannot be known from the text (a placeholder, which no
 * label value can be) is taken to match. Semantics: LabelSelectorAsSelector in k8s.io/apimachinery.
 */
export function missesLabels(selector: DraftMapping, labels: Draft | undefined): boolean {
  if (labels !== undefined && labels.type !== 'mapping') return false;
  const known = new Map(labels?.entries.map(({ key, value }) => [key, textOf(value)]));
  const lacks = (key: string | undefined): boolean =>
    key !== undefined && isPlain(key) && !known.has(key) && [...known.keys()].every(isPlain);
  const differs = (key: string | undefined, values: readonly (string | undefined)[]): boolean =>
    key !== undefined &&
    known.has(key) &&
    [known.get(key), ...values].every(isPlain) &&
    !values.includes(known.get(key));

  const matchLabels = valueAtPath(selector, ['matchLabels']);
  const equal = matchLabels?.type === 'mapping' ? matchLabels.entries : [];
  if (equal.some(({ key, value }) => lacks(key) || differs(key, [textOf(value)]))) return true;
  return expressionsOf(selector).some((expression) => {
    const key = textOf(valueAtPath(expression, ['key']));
    const list = valueAtPath(expression, ['values']);
    const values = list?.type === 'sequence' ? list.items.map((item) => textOf(item.value)) : [];
    switch (textOf(valueAtPath(expression, ['operator']))) {
      case 'In':
        return lacks(key) || differs(key, values);
      case 'NotIn':
        return key !== undefined && known.has(key) && isPlain(known.get(key)) && values.includes(known.get(key));
      case 'Exists':
        return lacks(key);
      case 'DoesNotExist':
        return key !== undefined && known.has(key);
      default:
        return false;
    }
  });
}

/** Whether a selector requires nothing: it would select every pod, which the API server refuses in workloads. */
export function selectsNothing(selector: DraftMapping): boolean {
  return ['matchLabels', 'matchExpressions'].every((field) => {
    const value = valueAtPath(selector, [field]);
    if (value?.type === 'mapping') return value.entries.length === 0;
    return value === undefined || (value.type === 'sequence' && value.items.length === 0);
  });
}

function expressionsOf(selector: DraftMapping): readonly Draft[] {
  const expressions = valueAtPath(selector, ['matchExpressions']);
  return expressions?.type === 'sequence' ? expressions.items.flatMap(({ value }) => value ?? []) : [];
}

/** A scalar as a label value: null counts as the empty text, and a number by mistake as what is written there. */
function textOf(value: Draft | undefined): string | undefined {
  const scalar = scalarOf(value);
  if (typeof scalar === 'string' || scalar === undefined) return scalar;
  if (scalar === null) return '';
  return (value?.type === 'scalar' && value.like?.source) || String(scalar);
}

/** Whether a text can be (part of) a label: what else stands there is to be filled in. */
function isPlain(text: string | undefined): boolean {
  return text !== undefined && /^[\w./-]*$/.test(text);
}
