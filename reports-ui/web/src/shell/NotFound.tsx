import { Link } from '@tanstack/react-router';
import { Page } from '../parts/Page';
import { Said } from '../parts/Said';

/** An address that is none of the pages. */
export function NotFound() {
  return (
    <Page title="Not found" heading="Not found">
      <Said title="There is no page at this address">
        <p>
          <Link to="/">All endpoints</Link>
        </p>
      </Said>
    </Page>
  );
}
