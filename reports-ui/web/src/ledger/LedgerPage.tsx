import { useQuery } from '@tanstack/react-query';
import { type Ledger, ledgerQuery } from '../api/ledger';
import { Answer } from '../parts/Answer';
import { Chip } from '../parts/Chip';
import { Page } from '../parts/Page';
import { Said } from '../parts/Said';
import { ledgerState } from '../words/ledger';
import { Breakdown } from './Breakdown';
import { DeadLetters } from './DeadLetters';
import { EndpointAccounts } from './EndpointAccounts';
import { EpochAccounts, ReplayAccounts } from './EpochAccounts';
import { Equation } from './Equation';
import { KafkaLog } from './KafkaLog';

/** Whether every request is accounted for, and where each of them went. */
export function LedgerPage() {
  const query = useQuery(ledgerQuery());
  return (
    <Answer query={query} page="Ledger">
      {(ledger) => <Shown ledger={ledger} />}
    </Answer>
  );
}

function Shown({ ledger }: { ledger: Ledger }) {
  return (
    <Page title="Ledger" heading="Ledger" aside={<Chip saying={ledgerState(ledger)} />}>
      {ledger.seen === 0 ? (
        <Said title="No requests yet">
          <p>Every request that reaches the proxy is counted here once, and ends in exactly one term.</p>
        </Said>
      ) : (
        <>
          <Equation ledger={ledger} />
          <Breakdown ledger={ledger} />
          <DeadLetters />
          <EndpointAccounts accounts={ledger.endpoints} />
          <EpochAccounts epochs={ledger.epochs} />
          <KafkaLog log={ledger.log} />
        </>
      )}
      <ReplayAccounts epochs={ledger.replays.epochs} />
    </Page>
  );
}
