package dev.understudy.exchange.redact;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The headers whose values people may see: those of the protocol, of caches, browsers and proxies. Everything else is closed:
 * headers of an application's own and those that name a client, such as X-Forwarded-For.
 */
final class ClearHeaders {
    private static final String MESSAGE = """
            accept accept-charset accept-encoding accept-language accept-patch accept-post accept-ranges age allow alt-svc
            api-version cache-control cache-status connection content-digest content-disposition content-encoding
            content-language content-length content-location content-md5 content-range content-type date deprecation digest
            etag expect expires host if-match if-modified-since if-none-match if-range if-unmodified-since keep-alive
            last-modified link location max-forwards mime-version origin pragma prefer preference-applied priority
            proxy-connection proxy-status range ratelimit ratelimit-limit ratelimit-policy ratelimit-remaining
            ratelimit-reset referer refresh repr-digest retry-after server server-timing sunset te trailer transfer-encoding
            upgrade user-agent vary via want-digest warning www-authenticate proxy-authenticate
            """;

    private static final String BROWSER = """
            access-control-allow-credentials access-control-allow-headers access-control-allow-methods
            access-control-allow-origin access-control-expose-headers access-control-max-age access-control-request-headers
            access-control-request-method content-security-policy content-security-policy-report-only
            cross-origin-embedder-policy cross-origin-opener-policy cross-origin-resource-policy dnt expect-ct
            feature-policy nel origin-agent-cluster permissions-policy referrer-policy report-to reporting-endpoints
            save-data sec-ch-ua sec-ch-ua-arch sec-ch-ua-mobile sec-ch-ua-model sec-ch-ua-platform
            sec-ch-ua-platform-version sec-fetch-dest sec-fetch-mode sec-fetch-site sec-fetch-user sec-gpc
            strict-transport-security timing-allow-origin upgrade-insecure-requests x-content-type-options
            x-dns-prefetch-control x-download-options x-frame-options x-permitted-cross-domain-policies x-requested-with
            x-robots-tag x-ua-compatible x-xss-protection
            """;

    private static final String SERVICES = """
            traceparent x-api-version x-b3-sampled x-b3-spanid x-b3-traceid x-cache x-cache-hits x-correlation-id
            x-forwarded-host x-forwarded-port x-forwarded-proto x-http-method x-http-method-override x-method-override
            x-next-page x-page x-per-page x-powered-by x-prev-page x-ratelimit-limit x-ratelimit-remaining
            x-ratelimit-reset x-request-id x-response-time x-runtime x-served-by x-timer x-total x-total-count
            x-total-pages x-trace-id x-understudy-dry-run x-understudy-refused-write
            """;

    static final Set<String> NAMES = Stream.of(MESSAGE, BROWSER, SERVICES)
            .flatMap(names -> Stream.of(names.strip().split("\\s+")))
            .collect(Collectors.toUnmodifiableSet());

    private ClearHeaders() {}
}
