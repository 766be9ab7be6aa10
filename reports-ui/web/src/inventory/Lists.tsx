import { type InventoryList, useTableChange } from '../api/inventory';
import { DataTable } from '../parts/DataTable';
import { Section } from '../parts/Page';
import { Moment } from '../parts/Times';
import { SignedForm } from '../sign/SignedForm';
import { visible } from '../words/visible';
import { untranslatedColumns } from './untranslated';
import { listWords } from './words';

/** The lists that were taken in, with every line that could not be translated. */
export function Lists({ lists }: { lists: InventoryList[] }) {
  return lists.map((list) => <OneList key={list.name} list={list} />);
}

function OneList({ list }: { list: InventoryList }) {
  const remove = useTableChange('lists/remove');
  return (
    <Section heading={`List ${visible(list.name)}`} note={listWords(list)}>
      <p className="dim">
        Taken in by {visible(list.importedBy)}, <Moment at={list.importedAt} />
      </p>
      {list.notTranslated.length === 0 ? null : (
        <>
          <p>These lines mean no endpoint here; what they ask for is counted by the form of its path:</p>
          <DataTable
            label={`Lines of ${visible(list.name)} that are not translated`}
            rows={list.notTranslated}
            columns={untranslatedColumns}
            rowId={({ line, text }) => `${line} ${text}`}
          />
        </>
      )}
      {list.ofPolicy ? null : (
        <details>
          <summary>Forget this list</summary>
          <SignedForm
            words="Forget this list"
            label={`Why is ${visible(list.name)} forgotten?`}
            optional
            pending={remove.isPending}
            error={remove.error}
            send={(reason, actor) => remove.mutate({ actor, body: { name: list.name, reason } })}
          />
        </details>
      )}
    </Section>
  );
}
