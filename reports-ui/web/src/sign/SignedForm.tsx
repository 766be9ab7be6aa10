import { Alert, Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useActor } from '../actor/useActor';
import { lacking } from './lacking';
import classes from './SignedForm.module.css';

interface Props {
  /** on the button */
  words: string;
  label: string;
  /** what happens when it is sent */
  effect?: string;
  initial?: string;
  /** whether it may be sent empty */
  optional?: boolean;
  rows?: number;
  pending: boolean;
  error: Error | null;
  send: (text: string, actor: string) => void;
}

/** One text that somebody sends under a name. */
export function SignedForm({ words, label, effect, initial = '', optional = false, rows = 1, ...to }: Props) {
  const [actor, setActor] = useActor();
  const [name, setName] = useState('');
  const [text, setText] = useState(initial);
  const [lack, setLack] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const who = actor === '' ? name.trim() : actor;
    const missing = lacking(text, who, optional);
    setLack(missing);
    if (missing !== null) return;
    setActor(who);
    to.send(text.trim(), who);
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <Textarea
        label={label}
        description={effect}
        size="xs"
        rows={rows}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {actor !== '' ? null : (
        <TextInput
          label="Your name"
          size="xs"
          autoComplete="name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <div aria-live="polite">
        {lack === null ? null : <p className={classes.lacking}>{lack}</p>}
        {to.error === null ? null : (
          <Alert color="red" title="It was not recorded">
            {to.error.message}
          </Alert>
        )}
      </div>
      <Button type="submit" size="compact-xs" loading={to.pending}>
        {words}
      </Button>
    </form>
  );
}
