package dev.understudy.proxy.forward;

import dev.understudy.proxy.tls.ClientTls;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLEngine;

/**
 * The instances behind one URL: one for each address of its name. Looked up by one thread at a time, read by all. A name
 * that is not found any more keeps the addresses it had; one that was never found has one instance without an address.
 */
final class InstanceGroup {
    /** More addresses than that of one name are not used. */
    static final int LIMIT = 32;

    private final URI url;
    private final String host;
    private final int port;
    private final String authority;
    private final int connectionLimit;
    private final Optional<ClientTls> tls;
    private volatile List<Instance> instances;
    private volatile boolean ambiguous;

    InstanceGroup(URI url, SideSettings settings) {
        this.url = url;
        boolean secure = "https".equalsIgnoreCase(url.getScheme());
        int usual = secure ? 443 : 80;
        tls = secure ? settings.tls() : Optional.empty();
        host = url.getHost();
        port = url.getPort() < 0 ? usual : url.getPort();
        authority = host + ":" + port;
        connectionLimit = settings.connections().connections();
        instances = List.of(instance(InetSocketAddress.createUnresolved(host, port)));
    }

    /** As the policy has it. */
    URI url() {
        return url;
    }

    /** Host and port as the policy has them: what stands as Host where a client sent none. */
    String authority() {
        return authority;
    }

    /** Whether the authority alone does not say which instance is meant, because its name ever had several addresses. */
    boolean isAmbiguous() {
        return ambiguous;
    }

    /** What a new connection's TLS begins with; empty for clear text. */
    Optional<SSLEngine> engine() {
        return tls.map(secure -> secure.engine(host, port));
    }

    List<Instance> instances() {
        return instances;
    }

    /** Follows what the name says now; instances whose address stays stay the same, with all that is known of them. */
    void lookUp(Names names) {
        try {
            follow(names.addresses(host));
        } catch (UnknownHostException gone) {
            // the last addresses are the best that is known
        }
    }

    private void follow(List<InetAddress> addresses) {
        if (addresses.isEmpty()) return;
        List<Instance> before = instances;
        List<Instance> after = addresses.stream()
                .distinct()
                .sorted(Comparator.comparing(InetAddress::getHostAddress))
                .limit(LIMIT)
                .map(address -> known(before, new InetSocketAddress(address, port)))
                .toList();
        if (after.size() > 1) ambiguous = true;
        instances = after;
        before.stream().filter(each -> !after.contains(each)).forEach(Instance::retire);
    }

    private Instance known(List<Instance> before, InetSocketAddress address) {
        return before.stream()
                .filter(each -> each.address().equals(address))
                .findFirst()
                .orElseGet(() -> instance(address));
    }

    private Instance instance(InetSocketAddress address) {
        return new Instance(this, address, new BoundedConnections(connectionLimit));
    }
}
