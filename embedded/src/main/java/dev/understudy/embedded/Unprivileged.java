package dev.understudy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;

/**
 * How PostgreSQL's programs are run where this JVM is root, which they refuse: in a user namespace of their own, where root
 * is nobody, or else as the user nobody, who then owns the directory.
 */
sealed interface Unprivileged {
    /** The JVM is not root: nothing to do. */
    record AsMyself() implements Unprivileged {}

    /** Linux user namespaces are permitted. */
    record InNamespace() implements Unprivileged {}

    /** They are not, as in most containers. */
    record AsNobody() implements Unprivileged {}

    static Unprivileged detect() throws IOException {
        if (!isRoot()) return new AsMyself();
        return Programs.run(List.of("unshare", "-U", "true")) instanceof Programs.Ended(int code, String said)
                        && code == 0
                ? new InNamespace()
                : new AsNobody();
    }

    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    default List<String> command(List<String> program) {
        var command = new ArrayList<String>();
        switch (this) {
            case AsMyself ignored -> {}
            case InNamespace ignored -> command.addAll(List.of("unshare", "-U"));
            case AsNobody ignored ->
                command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        command.addAll(program);
        return command;
    }

    /** Sees to it that the programs may write to the directory. */
    default void own(Path directory) throws IOException {
        if (!(this instanceof AsNobody)) return;
        UserPrincipal nobody =
                directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        for (Path path : Directories.tree(directory)) {
            Files.setOwner(path, nobody);
        }
        if (Programs.run(command(List.of("test", "-w", directory.toString())))
                        instanceof Programs.Ended(int code, String said)
                && code == 0) return;
        throw new EmbeddedCannotStart(
                "PostgreSQL does not run as root, user namespaces are not permitted here, and the user"
                        + " nobody cannot reach " + directory
                        + ": run Understudy as a normal user, or choose another --data.");
    }
}
