import type { Exchange } from '../api/exchange';
import { Figure, Figures } from '../parts/Figure';
import { count } from '../words/numbers';
import { spoken } from '../words/spoken';
import { visible } from '../words/visible';

/** Where the exchange came from, and by which route. */
export function Facts({ exchange }: { exchange: Exchange }) {
  const { id, route, servedBy, origin, mapping, client, reason, repeat } = exchange;
  const mono = (text: string) => <span className="mono">{visible(text)}</span>;
  return (
    <Figures>
      {reason === null || reason === '' ? null : <Figure label="Because" value={spoken(reason)} />}
      <Figure label="Served by" value={spoken(servedBy)} />
      <Figure
        label="Route"
        value={visible(route)}
        note={mono(`${mapping.primaryPrefix} → ${mapping.candidatePrefix}`)}
      />
      <Figure
        label="Proxy"
        value={visible(origin.proxy)}
        note={origin.replay ? 'a replay: no user asked' : `epoch ${count(origin.epoch)}`}
      />
      <Figure
        label="Client"
        value={client === '' ? 'not named' : mono(client)}
        note={repeat ? 'keyed hash; asked the same before that day' : 'keyed hash'}
      />
      <Figure label="Id" value={mono(String(id))} />
    </Figures>
  );
}
