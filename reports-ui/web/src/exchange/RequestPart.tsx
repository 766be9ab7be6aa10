import type { Exchange } from '../api/exchange';
import { PlainBody } from '../difference/PlainBodies';
import { Section } from '../parts/Page';
import { visible } from '../words/visible';
import classes from './RequestPart.module.css';

/** The request as the primary got it, redacted. */
export function RequestPart({ request }: Pick<Exchange, 'request'>) {
  const { method, target, version, headers, body } = request;
  const head = [`${method} ${target} ${version}`, ...headers.map(({ name, value }) => `${name}: ${value}`)];
  return (
    <Section heading="Request" note="as the primary got it, secrets replaced">
      <pre className={classes.head}>{visible(head.join('\n'))}</pre>
      {body.kept === 'nothing' && body.why === 'empty' ? null : <PlainBody side="Body" body={body} />}
    </Section>
  );
}
