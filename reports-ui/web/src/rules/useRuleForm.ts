import { type FormEvent, useState } from 'react';
import { useActor } from '../actor/useActor';
import { ApiProblem } from '../api/http';
import { useAddRule } from '../api/rules';
import { ruleDocument } from './ruleDocument';
import { RULE_TYPES } from './ruleTypes';

const NOTE = [
  { key: 'reason', label: 'Reason', example: 'why it is right to excuse this' },
  { key: 'owner', label: 'Owner', example: 'who answers for it' },
  { key: 'expires', label: 'Last day', example: '2027-03-01' },
] as const;
const WHO = { key: 'actor', label: 'Your name', example: 'recorded with your decisions' };

/** What is filled in of a rule, and its way to the server. */
export function useRuleForm() {
  const [actor, setActor] = useActor();
  const [key, choose] = useState(RULE_TYPES[0].key);
  const [given, setGiven] = useState<Record<string, string>>({});
  const [lacking, setLacking] = useState<string | null>(null);
  const add = useAddRule();
  const type = RULE_TYPES.find((one) => one.key === key) ?? RULE_TYPES[0];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const who = actor === '' ? (given.actor ?? '').trim() : actor;
    const { reason = '', owner = '', expires = '' } = given;
    const lack = who === '' ? 'Say who you are: every rule is recorded with a name.' : null;
    setLacking(lack ?? (reason.trim() === '' ? 'Say why: others will want to know.' : null));
    if (lack !== null || reason.trim() === '') return;
    setActor(who);
    add.mutate({ document: ruleDocument(type, given, { reason, owner, expires }), actor: who });
  };

  const fields = [...type.fields, ...NOTE, ...(actor === '' ? [WHO] : [])];
  return {
    ...{ type, choose, submit },
    inputs: fields.map((field) => ({
      ...field,
      value: given[field.key] ?? '',
      set: (text: string) => setGiven((before) => ({ ...before, [field.key]: text })),
    })),
    problems: lacking === null ? problems(add.error) : [lacking],
    added: add.data === undefined || lacking !== null ? null : String(add.data.id),
    pending: add.isPending,
  };
}

/** The server names all problems at once, each with its field. */
function problems(error: Error | null): string[] {
  if (error === null) return [];
  return error instanceof ApiProblem ? error.detail.split('; ') : [error.message];
}
