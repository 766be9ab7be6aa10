package dev.understudy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.Uuid;

/**
 * A broker with ACLs: one listener asks for a name and a password, one speaks TLS, and one is open to the test itself, which may
 * do everything. Who comes by TLS has no name.
 */
public final class GuardedBroker implements AutoCloseable {
    /** Of all its users and of its keystore. */
    public static final String PASSWORD = "pass-of-the-test";

    private final BrokerProcess broker;
    private final Path keystore;
    private final int byPassword;
    private final int byTls;

    private GuardedBroker(BrokerProcess broker, Path keystore, int byPassword, int byTls) {
        this.broker = broker;
        this.keystore = keystore;
        this.byPassword = byPassword;
        this.byTls = byTls;
    }

    /** @param users that it knows */
    public static GuardedBroker start(Path directory, List<String> users) throws IOException {
        Files.createDirectories(directory);
        int open = LoopbackPort.free();
        int byPassword = LoopbackPort.free();
        int byTls = LoopbackPort.free();
        int controller = LoopbackPort.free();
        Path keystore = keystore(directory);
        Properties settings = BrokerSettings.of(directory.resolve("logs"), open, controller);
        String heard = "CLIENT://127.0.0.1:" + open + ",NAMED://127.0.0.1:" + byPassword + ",TLS://127.0.0.1:" + byTls;
        settings.setProperty("listeners", heard + ",CONTROLLER://127.0.0.1:" + controller);
        settings.setProperty("advertised.listeners", heard);
        settings.setProperty(
                "listener.security.protocol.map", "CLIENT:PLAINTEXT,NAMED:SASL_PLAINTEXT,TLS:SSL,CONTROLLER:PLAINTEXT");
        settings.setProperty("listener.name.named.sasl.enabled.mechanisms", "PLAIN");
        settings.setProperty("listener.name.named.plain.sasl.jaas.config", knowing(users));
        settings.setProperty("listener.name.tls.ssl.keystore.type", "PKCS12");
        settings.setProperty("listener.name.tls.ssl.keystore.location", keystore.toString());
        settings.setProperty("listener.name.tls.ssl.keystore.password", PASSWORD);
        settings.setProperty("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.setProperty("super.users", "User:ANONYMOUS");
        BrokerProcess broker = BrokerProcess.start(
                directory, settings, List.of(), Uuid.randomUuid().toString());
        return new GuardedBroker(broker, keystore, byPassword, byTls);
    }

    private static String knowing(List<String> users) {
        var config = new StringBuilder("org.apache.kafka.common.security.plain.PlainLoginModule required");
        users.forEach(user -> config.append(" user_").append(user).append("=\"" + PASSWORD + "\""));
        return config.append(';').toString();
    }

    /** With a certificate for 127.0.0.1 that signs itself. */
    private static Path keystore(Path directory) throws IOException {
        Path keystore = directory.resolve("tls.p12");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                keystore.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keyalg",
                "EC",
                "-dname",
                "CN=broker",
                "-ext",
                "san=ip:127.0.0.1");
        if (Programs.run(command) instanceof Programs.Ended(int code, String said) && code != 0) {
            throw new IOException(said);
        }
        return keystore;
    }

    /** For the test itself. */
    public String open() {
        return broker.bootstrap();
    }

    /** For those with a name and a password. */
    public String byPassword() {
        return "127.0.0.1:" + byPassword;
    }

    public String byTls() {
        return "127.0.0.1:" + byTls;
    }

    /** Holds the broker's certificate; a truststore for who trusts it. */
    public Path keystore() {
        return keystore;
    }

    @Override
    public void close() {
        broker.close();
    }
}
