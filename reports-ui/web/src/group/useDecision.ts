import { type FormEvent, useState } from 'react';
import { useActor } from '../actor/useActor';
import { useDecideGroup } from '../api/groupState';
import type { Id } from '../api/id';
import { type Choice, missing } from './decisions';

/** What is filled in of a decision, and its way to the server. */
export function useDecision(groupId: Id, possible: [Choice, ...Choice[]]) {
  const [actor, setActor] = useActor();
  const [name, setName] = useState('');
  const [state, choose] = useState<string>(possible[0].state);
  const [reason, setReason] = useState('');
  const [lacking, setLacking] = useState<string | null>(null);
  const decide = useDecideGroup(groupId);
  const choice = possible.find((one) => one.state === state) ?? possible[0];
  const known = actor !== '';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const who = known ? actor : name.trim();
    const lack = missing(choice, reason, who);
    setLacking(lack);
    if (lack !== null) return;
    setActor(who);
    decide.mutate({ state: choice.state, reason: reason.trim(), actor: who });
  };

  return {
    ...{ choice, choose, reason, setReason, name, setName, known, lacking, submit },
    pending: decide.isPending,
    refusal: decide.error?.message ?? null,
  };
}
