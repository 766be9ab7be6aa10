package dev.understudy.proxy.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.understudy.policy.ClientIdentity;
import dev.understudy.proxy.forward.Client;
import dev.understudy.proxy.http.RequestHead;
import dev.understudy.proxy.http.RequestOutcome;
import dev.understudy.proxy.http.RequestParser;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A sample takes whole clients, the same ones at every proxy with the same key. */
class ClientIdentitiesTest {
    private static final byte[] KEY = "the key that all proxies share..".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER_KEY = new byte[32];
    private static final Client HERE = new Client("10.0.0.1", "http");
    private static final Client ELSEWHERE = new Client("10.0.0.2", "http");

    @Test
    void aClientHasOnePlaceInAllItsRequestsAndAtAllProxies() {
        var one = new ClientIdentities(new ClientIdentity.Authorization(), KEY);
        var another = new ClientIdentities(new ClientIdentity.Authorization(), KEY.clone());

        double place = one.placeOf(head("/orders", "Authorization: Token a"), HERE);

        assertThat(another.placeOf(head("/books?page=2", "Authorization: Token a"), ELSEWHERE))
                .isEqualTo(place);
        assertThat(another.nameOf(head("/books", "Authorization: Token a"), ELSEWHERE))
                .isEqualTo(one.nameOf(head("/", "authorization: Token a"), HERE));
    }

    /** A key of its own in each proxy would let a client in at one and out at the other: hence proxy.identityKey. */
    @Test
    void anotherKeyGivesAnotherPlace() {
        var one = new ClientIdentities(new ClientIdentity.Authorization(), KEY);
        var stranger = new ClientIdentities(new ClientIdentity.Authorization(), OTHER_KEY);
        RequestHead head = head("/", "Authorization: Token a");

        assertThat(stranger.placeOf(head, HERE)).isNotEqualTo(one.placeOf(head, HERE));
        assertThat(stranger.nameOf(head, HERE)).isNotEqualTo(one.nameOf(head, HERE));
    }

    @Test
    void aTenthOfTheClientsIsATenth() {
        var identities = new ClientIdentities(new ClientIdentity.Header("X-Client-Id"), KEY);

        long in = IntStream.range(0, 10_000)
                .filter(i -> identities.placeOf(head("/", "x-client-id: " + i), HERE) < 0.1)
                .count();

        assertThat(in / 10_000.0).isCloseTo(0.1, within(0.015));
    }

    @Test
    void aClientIsKnownByWhatThePolicyNames() {
        var byCookie = new ClientIdentities(new ClientIdentity.Cookie("cid"), KEY);
        var byAddress = new ClientIdentities(new ClientIdentity.Address(), KEY);

        assertThat(byCookie.placeOf(head("/", "Cookie: a=1; cid=7"), HERE))
                .isEqualTo(byCookie.placeOf(head("/", "Cookie: cid=7; xcid=8"), ELSEWHERE))
                .isNotEqualTo(byCookie.placeOf(head("/", "Cookie: cid=8"), HERE));
        assertThat(byAddress.placeOf(head("/", "A: 1"), HERE))
                .isEqualTo(byAddress.placeOf(head("/b", "A: 2"), HERE))
                .isNotEqualTo(byAddress.placeOf(head("/", "A: 1"), ELSEWHERE));
    }

    @Test
    void whoSaysNothingFallsByTheAddressAndHasNoName() {
        var identities = new ClientIdentities(new ClientIdentity.Authorization(), KEY);
        RequestHead silent = head("/", "A: 1");

        assertThat(identities.nameOf(silent, HERE)).isEmpty();
        assertThat(identities.placeOf(silent, HERE)).isNotEqualTo(identities.placeOf(silent, ELSEWHERE));
    }

    private static RequestHead head(String target, String line) {
        String head = "GET " + target + " HTTP/1.1\r\nHost: h\r\n" + line + "\r\n\r\n";
        return ((RequestOutcome.Accepted) RequestParser.parse(head.getBytes(StandardCharsets.ISO_8859_1))).head();
    }
}
