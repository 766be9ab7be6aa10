import { Said } from '../parts/Said';

/** Nothing was seen yet: says what to do. */
export function FirstRun() {
  return (
    <Said title="No traffic yet">
      <p>
        Understudy lists an endpoint as soon as the proxy has served one request to it. Send one through the
        proxy:
      </p>
      <pre>curl -i http://127.0.0.1:8080/</pre>
      <p>
        or point your load balancer at it. <code>./understudy demo</code> shows two sample APIs with a steady
        trickle of traffic. This page fills by itself.
      </p>
    </Said>
  );
}
