import { FileInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type ImportedList, useImportList } from '../api/inventory';
import { Section } from '../parts/Page';
import { SignedForm } from '../sign/SignedForm';
import { counted } from '../words/numbers';
import { visible } from '../words/visible';

/** The server takes no more, and says so; a browser need not read it first. */
const LARGEST_BYTES = 2 * 1_048_576;

/** Takes in a list from a file of this computer. */
export function Upload() {
  const [file, setFile] = useState<File | null>(null);
  const [wrong, setWrong] = useState<Error | null>(null);
  const send = useImportList();
  const submit = async (name: string, actor: string) => {
    const lack =
      file === null ? 'Choose a file.' : file.size > LARGEST_BYTES ? 'A list has up to 2 MiB.' : null;
    setWrong(lack === null ? null : new Error(lack));
    if (file === null || lack !== null) return;
    send.mutate({ actor, body: { name, text: await file.text() } });
  };
  return (
    <Section heading="Import a list" note="OpenAPI 2.0 or 3 as JSON or YAML, or Django's URLs as text">
      <FileInput
        label="File"
        placeholder="Choose a file"
        size="xs"
        maw={480}
        value={file}
        onChange={setFile}
        fileInputProps={{ 'aria-label': 'File to import' }}
      />
      <SignedForm
        key={file?.name ?? ''}
        words="Import"
        label="Name of the list"
        effect="It takes the place of the list of the same name. A pattern that singles paths out of another endpoint's tells them apart from now on; judging anew tells apart what the topic holds, and what is older goes then with the old figures."
        initial={file?.name ?? ''}
        pending={send.isPending}
        error={wrong ?? send.error}
        send={(name, actor) => void submit(name, actor)}
      />
      <div aria-live="polite">{send.data === undefined ? null : <Done imported={send.data} />}</div>
    </Section>
  );
}

function Done({ imported }: { imported: ImportedList }) {
  const { endpoints, notTranslated, shadowed, singledOut } = imported;
  return (
    <>
      <p>
        {counted(endpoints, 'endpoint')} in the list {visible(imported.name)}
        {imported.version === null ? ', as before' : ''}; {counted(notTranslated.length, 'line')} not
        translated.
      </p>
      {shadowed.map(({ line, pattern, countedUnder }) => (
        <p key={`${line} ${pattern}`}>
          Line {line}: <span className="mono">{visible(pattern)}</span> counts under{' '}
          <span className="mono">{visible(countedUnder)}</span>, which an earlier line has.
        </p>
      ))}
      {singledOut.map(({ line, pattern, countedUnder }) => (
        <p key={`${line} ${pattern}`}>
          Line {line}: <span className="mono">{visible(pattern)}</span> counted under{' '}
          <span className="mono">{visible(countedUnder)}</span> until now and is told apart from now on.{' '}
          <Link to="/rejudge">Judging anew</Link> tells apart what the topic holds.
        </p>
      ))}
    </>
  );
}
