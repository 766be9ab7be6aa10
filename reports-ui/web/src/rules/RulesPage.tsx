import { useQuery } from '@tanstack/react-query';
import { type Rule, rulesQuery } from '../api/rules';
import { Answer } from '../parts/Answer';
import { DataTable } from '../parts/DataTable';
import { Page, Section } from '../parts/Page';
import { Said } from '../parts/Said';
import { counted } from '../words/numbers';
import { columns } from './columns';
import { RuleForm } from './RuleForm';
import { sorted } from './sorted';

/** The accepted equivalences, in the order in which they are asked, and what becomes of each. */
export function RulesPage() {
  const query = useQuery(rulesQuery());
  return (
    <Page title="Rules" heading="Rules">
      <p className="dim">
        The first rule that excuses a difference is named in the verdict. Rules of the policy file can only be
        changed there, and rank before those of the store. Built-in rules excuse what is spelled differently
        and means the same.
      </p>
      <Answer query={query}>
        {(rules) =>
          rules.length === 0 ? (
            <Said title="There are no rules">
              <p>
                Add one below, or under <code>comparison: rules:</code> in the policy file.
              </p>
            </Said>
          ) : (
            <Lists rules={rules} />
          )
        }
      </Answer>
      <Section heading="Add a rule" note="to the store; every rule is recorded with your name">
        <RuleForm />
      </Section>
    </Page>
  );
}

function Lists({ rules }: { rules: Rule[] }) {
  const { inUse, unused, over } = sorted(rules);
  return (
    <>
      <List heading="In use" rules={inUse} />
      <List heading="Unused" rules={unused} note="in force, and excused nothing so far: needed at all?" />
      <List heading="Expired or ended" rules={over} note="they excuse nothing any more" />
    </>
  );
}

function List({ heading, rules, note }: { heading: string; rules: Rule[]; note?: string }) {
  if (rules.length === 0) return null;
  const many = counted(rules.length, 'rule');
  return (
    <Section heading={heading} note={note === undefined ? many : `${many}, ${note}`}>
      <DataTable label={heading} rows={rules} columns={columns} rowId={({ id }) => String(id)} />
    </Section>
  );
}
