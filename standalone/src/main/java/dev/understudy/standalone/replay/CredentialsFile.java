package dev.understudy.standalone.replay;

import dev.understudy.exchange.message.Header;
import dev.understudy.policy.CannotStart;
import dev.understudy.policy.PathPattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads credentials: header lines, below a line {@code [HOST]}, {@code [/PATH/**]} or {@code [HOST /PATH/**]} for some requests
 * only. Lines that begin with {@code #} are passed over. Nothing that it says of a fault holds anything of a value.
 */
public final class CredentialsFile {
    private static final Set<PosixFilePermission> FOREIGN = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern OURS = Pattern.compile(
            "host|connection|keep-alive|content-length|transfer-encoding|te|trailer|upgrade|expect|max-forwards"
                    + "|if-.*|range|x-understudy-.*|proxy-.*|.*method-override|x-http-method");

    private final List<String> faults = new ArrayList<>();
    private final List<Credentials.Section> sections = new ArrayList<>();
    private String host = "";
    private Optional<PathPattern> path = Optional.empty();
    private List<Header> lines = new ArrayList<>();

    private CredentialsFile() {}

    /** @throws CannotStart where others can read the file, or with everything that is wrong in it */
    public static Credentials read(Path file) {
        try {
            if (isForeign(file)) {
                throw new CannotStart("The credentials in " + file + " can be read by others: chmod 600 it first.");
            }
            return read(file.toString(), Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CannotStart("The credentials in " + file + " cannot be read.", e);
        }
    }

    private static boolean isForeign(Path file) throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) return false;
        return Files.getPosixFilePermissions(file).stream().anyMatch(FOREIGN::contains);
    }

    static Credentials read(String name, List<String> written) {
        var file = new CredentialsFile();
        for (int i = 0; i < written.size(); i++)
            file.read(name + ":" + (i + 1) + ": ", written.get(i).strip());
        file.endSection();
        if (!file.faults.isEmpty()) throw new CannotStart(String.join("\n", file.faults));
        return new Credentials(file.sections);
    }

    private void read(String place, String line) {
        if (line.isEmpty() || line.startsWith("#")) return;
        if (line.startsWith("[")) beginSection(place, line);
        else addLine(place, line);
    }

    private void beginSection(String place, String line) {
        endSection();
        host = "";
        path = Optional.empty();
        if (!line.endsWith("]")) {
            faults.add(place + "a section is written [HOST], [/PATH/**] or [HOST /PATH/**]");
            return;
        }
        for (String word : line.substring(1, line.length() - 1).strip().split("\\s+", -1)) {
            if (!word.startsWith("/")) host = word.equals("*") ? "" : word.toLowerCase(Locale.ROOT);
            else pattern(place, word);
        }
    }

    private void pattern(String place, String word) {
        try {
            path = Optional.of(new PathPattern(word));
        } catch (IllegalArgumentException fault) {
            faults.add(place + fault.getMessage());
        }
    }

    private void addLine(String place, String line) {
        int colon = line.indexOf(':');
        String name = colon < 0 ? "" : line.substring(0, colon);
        if (!NAME.matcher(name).matches()) {
            faults.add(place + "a header line is written NAME: VALUE");
        } else if (OURS.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            faults.add(place + "the line " + name + " is not for credentials to set");
        } else if (!isValue(line.substring(colon + 1).strip())) {
            faults.add(place + "the value of " + name + " is empty, or holds what no header line may");
        } else {
            lines.add(new Header(name, line.substring(colon + 1).strip()));
        }
    }

    private static boolean isValue(String value) {
        return !value.isEmpty() && value.chars().allMatch(character -> character >= ' ' && character < 0x7F);
    }

    private void endSection() {
        if (!lines.isEmpty()) sections.add(new Credentials.Section(host, path, lines));
        lines = new ArrayList<>();
    }
}
