package dev.understudy.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How PostgreSQL is reached.
 *
 * @param url {@code jdbc:postgresql://…}
 * @param password empty where {@code passwordFile} holds it
 * @param passwordFile read when the password is asked for, so that a role without the store needs no such file
 */
public record StoreSettings(String url, String user, String password, Optional<Path> passwordFile) {
    public StoreSettings(String url, String user, String password) {
        this(url, user, password, Optional.empty());
    }

    public static StoreSettings defaults() {
        return new StoreSettings("jdbc:postgresql://127.0.0.1:5432/understudy", "understudy", "");
    }

    /** @throws CannotStart where the password's file cannot be read */
    @Override
    public String password() {
        return passwordFile.map(StoreSettings::firstLine).orElse(password);
    }

    @Override
    public String toString() {
        return "StoreSettings[" + user + " at " + url + "]";
    }

    private static String firstLine(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new CannotStart("The password file of the store, " + file + ", cannot be read.", e);
        }
    }
}
