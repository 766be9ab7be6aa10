import { Alert, Button, NativeSelect, TextInput } from '@mantine/core';
import classes from './RuleForm.module.css';
import { RULE_TYPES } from './ruleTypes';
import { useRuleForm } from './useRuleForm';

const TYPES = RULE_TYPES.map(({ key, words }) => ({ value: key, label: words }));

/** Asks for a rule of any type, why, and until it is known, who; the server checks it and names every problem. */
export function RuleForm() {
  const form = useRuleForm();
  return (
    <form className={classes.form} onSubmit={form.submit} aria-label="Add a rule" noValidate>
      <NativeSelect
        label="Type"
        size="xs"
        data={TYPES}
        value={form.type.key}
        onChange={(event) => form.choose(event.currentTarget.value)}
      />
      <p className={classes.effect}>{form.type.effect}</p>
      {form.inputs.map(({ key, label, example, value, set }) => (
        <TextInput
          key={key}
          label={label}
          placeholder={example}
          size="xs"
          value={value}
          onChange={(event) => set(event.currentTarget.value)}
        />
      ))}
      <div aria-live="polite">
        {form.problems.length === 0 ? null : (
          <Alert color="red" title="The rule was not added">
            <ul className={classes.problems}>
              {form.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </Alert>
        )}
        {form.added === null ? null : <p>Added as {form.added}; it holds for what is judged from now on.</p>}
      </div>
      <Button type="submit" size="xs" loading={form.pending}>
        Add the rule
      </Button>
    </form>
  );
}
