package dev.understudy.policy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a side's {@code https} instances are spoken to. Their certificates are verified always; there is no switch for it.
 *
 * @param ca PEM file with the authorities that are trusted instead of the system's
 * @param client what the proxy shows where an instance asks who it is
 * @param serverName the name that certificates must bear, instead of the URL's host
 */
public record UpstreamTls(Optional<Path> ca, Optional<CertificateFiles> client, Optional<String> serverName) {
    public static final UpstreamTls SYSTEM = new UpstreamTls(Optional.empty(), Optional.empty(), Optional.empty());

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?");

    /**
     * Reads a server's name.
     *
     * @throws IllegalArgumentException that says what is wrong with it
     */
    static String name(String text) {
        if (text.endsWith(".")) throw new IllegalArgumentException("'" + text + "' ends with a dot; leave it away");
        for (String label : text.split("\\.", -1)) {
            if (!NAME.matcher(label).matches()) {
                throw new IllegalArgumentException("'" + text + "' is not a name such as legacy.example");
            }
        }
        return text;
    }
}
