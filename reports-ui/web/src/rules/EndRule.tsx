import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useActor } from '../actor/useActor';
import { type Rule, useEndRule } from '../api/rules';
import { canBeEnded } from './sorted';

/** Asks why a rule of the store is ended; what it excused counts again at once. */
export function EndRule({ rule }: { rule: Rule }) {
  const [actor, setActor] = useActor();
  const [name, setName] = useState('');
  const [reason, setReason] = useState<string | null>(null);
  const end = useEndRule(rule.id);
  if (!canBeEnded(rule)) return null;
  if (reason === null) {
    return (
      <Button size="compact-xs" variant="default" onClick={() => setReason('')}>
        End…
      </Button>
    );
  }
  const who = actor === '' ? name.trim() : actor;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setActor(who);
    end.mutate({ reason: reason.trim(), actor: who });
  };
  return (
    <form onSubmit={submit} noValidate>
      <TextInput
        size="xs"
        label={`Why ${rule.id} is ended`}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={end.error?.message}
      />
      {actor === '' ? (
        <TextInput
          size="xs"
          label="Your name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      ) : null}
      <Button type="submit" size="compact-xs" color="red" loading={end.isPending} disabled={who === ''}>
        End it
      </Button>
    </form>
  );
}
