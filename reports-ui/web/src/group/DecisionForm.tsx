import { Alert, Button, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import type { Id } from '../api/id';
import classes from './DecisionForm.module.css';
import type { Choice } from './decisions';
import { useDecision } from './useDecision';

interface Props {
  groupId: Id;
  possible: [Choice, ...Choice[]];
}

/** Asks what, why, and until it is known, who. */
export function DecisionForm({ groupId, possible }: Props) {
  const form = useDecision(groupId, possible);
  return (
    <form className={classes.form} onSubmit={form.submit} noValidate>
      {possible.length === 1 ? null : (
        <SegmentedControl
          aria-label="Decision"
          size="xs"
          value={form.choice.state}
          onChange={form.choose}
          data={possible.map(({ state, words }) => ({ value: state, label: words }))}
        />
      )}
      <p className={classes.effect}>{form.choice.effect}</p>
      <Textarea
        label="Reason"
        size="xs"
        rows={2}
        value={form.reason}
        onChange={(event) => form.setReason(event.currentTarget.value)}
      />
      {form.known ? null : (
        <TextInput
          label="Your name"
          description="Kept in this browser and recorded with your decisions"
          size="xs"
          autoComplete="name"
          value={form.name}
          onChange={(event) => form.setName(event.currentTarget.value)}
        />
      )}
      <div aria-live="polite">
        {form.lacking === null ? null : <p className={classes.lacking}>{form.lacking}</p>}
        {form.refusal === null ? null : (
          <Alert color="red" title="The decision was not recorded">
            {form.refusal}
          </Alert>
        )}
      </div>
      <Button type="submit" size="xs" loading={form.pending}>
        {form.choice.words}
      </Button>
    </form>
  );
}
