import type { Field, RuleType } from './ruleTypes';

/** What is filled in beside the type's own fields. */
export interface Note {
  reason: string;
  owner: string;
  expires: string;
}

/** The rule as the policy file would spell it; what is left empty is left out. */
export function ruleDocument(type: RuleType, given: Record<string, string>, note: Note): object {
  const own = filled(type.fields.map((field) => [field.key, value(field, given[field.key] ?? '')]));
  const beside = filled(Object.entries(note).map(([key, text]) => [key, text.trim()]));
  return type.key === 'pack' ? { ...own, ...beside } : { [type.key]: own, ...beside };
}

function value({ form }: Field, text: string): unknown {
  const given = text.trim();
  if (given === '') return '';
  if (form === 'list') return given.split(',').map((one) => one.trim());
  return form === 'number' && /^\d{1,9}$/.test(given) ? Number(given) : given;
}

const filled = (entries: [string, unknown][]) =>
  Object.fromEntries(entries.filter(([, given]) => given !== ''));
