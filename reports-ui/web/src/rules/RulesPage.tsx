import { useQuery } from '@tanstack/react-query';
import { rulesQuery } from '../api/rules';
import { Answer } from '../parts/Answer';
import { DataTable } from '../parts/DataTable';
import { Page } from '../parts/Page';
import { Said } from '../parts/Said';
import { columns } from './columns';

/** The accepted equivalences, in the order in which they are tried. */
export function RulesPage() {
  const query = useQuery(rulesQuery());
  return (
    <Page title="Rules" heading="Rules">
      <p className="dim">
        Rules of the policy file can only be changed there, and rank before those of the store. Built-in rules
        excuse what is spelled differently and means the same.
      </p>
      <Answer query={query}>
        {(rules) =>
          rules.length === 0 ? (
            <Said title="There are no rules">
              <p>
                Add one under <code>comparison: rules:</code> in the policy file.
              </p>
            </Said>
          ) : (
            <DataTable label="Rules" rows={rules} columns={columns} rowId={({ id }) => String(id)} />
          )
        }
      </Answer>
    </Page>
  );
}
