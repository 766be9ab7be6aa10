package dev.understudy.proxy;

import dev.understudy.policy.CannotStart;
import dev.understudy.policy.Policy;
import dev.understudy.policy.ProxySettings;
import dev.understudy.proxy.admin.SecretFile;
import dev.understudy.proxy.ledger.Epochs;
import dev.understudy.proxy.ledger.UnreadableLedger;
import dev.understudy.proxy.mirror.ClientIdentities;
import dev.understudy.proxy.repeat.BoundedRepeats;
import dev.understudy.proxy.writes.BoundedWritesOnGet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The proxy's own files.
 *
 * @param identityKey under which clients are named
 * @param adminToken what pause and resume ask for
 * @param orders where orders to pause are remembered
 * @param dryRunMarks directory of the routes whose dry runs are switched off
 * @param writesOnGet which endpoints write though they only read
 * @param repeats what was asked before today
 */
record DataDirectory(
        Epochs epochs,
        byte[] identityKey,
        String adminToken,
        Path orders,
        Path dryRunMarks,
        BoundedWritesOnGet writesOnGet,
        BoundedRepeats repeats) {

    /** @throws CannotStart where the directory cannot be used */
    static DataDirectory open(Policy policy) {
        Path directory = policy.data().resolve("proxy");
        try {
            Files.createDirectories(directory);
            byte[] key = identityKey(policy.proxy(), directory);
            String token = SecretFile.digits(directory.resolve("admin-token"));
            int endpoints = policy.proxy().limits().endpoints();
            var writes = BoundedWritesOnGet.open(directory.resolve("writes-on-get"), endpoints);
            Epochs epochs = Epochs.begin(directory, policy.proxy().instance(), Instant.now(), endpoints);
            var repeats = BoundedRepeats.open(directory.resolve("repeats"), InstantSource.system());
            return new DataDirectory(
                    epochs,
                    key,
                    token,
                    directory.resolve("orders.json"),
                    directory.resolve("dry-run"),
                    writes,
                    repeats);
        } catch (UnreadableLedger unreadable) {
            throw new CannotStart(sentence(unreadable), unreadable);
        } catch (IOException e) {
            throw new CannotStart("The proxy cannot use its data directory " + directory + ": " + sentence(e), e);
        }
    }

    /** A file that the policy names is never made: another proxy would make another. */
    private static byte[] identityKey(ProxySettings settings, Path directory) throws IOException {
        Path named = settings.identityKey().orElse(null);
        if (named == null) return SecretFile.bytes(directory.resolve("identity.key"));
        if (!Files.exists(named)) throw new CannotStart("proxy.identityKey: there is no file " + named + ".");
        return SecretFile.bytes(named);
    }

    /** Who a client is, under this proxy's key. */
    ClientIdentities identities(Policy policy) {
        return new ClientIdentities(policy.identity(), identityKey);
    }

    private static String sentence(Exception e) {
        return String.valueOf(e.getMessage());
    }
}
