import { TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Renamed, useTableChange } from '../api/inventory';
import { EndpointName } from '../parts/EndpointName';
import { Section } from '../parts/Page';
import { Moment } from '../parts/Times';
import { SignedForm } from '../sign/SignedForm';
import { visible } from '../words/visible';

/** What people have renamed or merged, and the form to do so. */
export function Renames({ renames }: { renames: Renamed[] }) {
  const rename = useTableChange('renames');
  const [endpoint, setEndpoint] = useState('');
  return (
    <Section heading="Rename or merge">
      <p className="dim">
        An endpoint counts under another template of its method, in all history and from now on. Undone,
        history is as it was; what was counted under the other name meanwhile stays there, until what the
        inventory lists is told apart again by <Link to="/rejudge">judging anew</Link>.
      </p>
      {renames.map((each) => (
        <Undo key={each.endpoint} rename={each} />
      ))}
      <details>
        <summary>Rename or merge an endpoint</summary>
        <TextInput
          label="Endpoint"
          description="As it is named on the first page"
          placeholder="GET /api/v1/orders/{id}"
          size="xs"
          maw={480}
          value={endpoint}
          onChange={(event) => setEndpoint(event.currentTarget.value)}
        />
        <SignedForm
          words="Rename or merge"
          label="Counts under the template"
          effect="A new name, or that of another endpoint."
          pending={rename.isPending}
          error={rename.error}
          send={(into, actor) => rename.mutate({ actor, body: { endpoint: endpoint.trim(), into } })}
        />
      </details>
    </Section>
  );
}

function Undo({ rename }: { rename: Renamed }) {
  const undo = useTableChange('renames/undo');
  return (
    <div>
      <EndpointName endpoint={rename.endpoint} /> counts under{' '}
      <span className="mono">{visible(rename.into)}</span>
      <span className="dim">
        {' '}
        · {visible(rename.actor)}, <Moment at={rename.at} /> {visible(rename.reason)}
      </span>
      <details>
        <summary>Undo</summary>
        <SignedForm
          words="Undo"
          label={`Why is ${visible(rename.endpoint)} one of its own?`}
          optional
          pending={undo.isPending}
          error={undo.error}
          send={(reason, actor) => undo.mutate({ actor, body: { endpoint: rename.endpoint, reason } })}
        />
      </details>
    </div>
  );
}
