package dev.understudy.policy;

import dev.understudy.policy.document.DocumentSchema;
import dev.understudy.policy.document.Fault;
import dev.understudy.policy.document.FieldPath;
import dev.understudy.policy.document.LocatedDocument;
import dev.understudy.policy.document.Section;
import dev.understudy.policy.document.YamlDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a policy file: YAML, checked by {@code policy-schema.json} and by sense; all problems at once. */
public final class PolicyFile {
    private static final String SCHEMA_NAME = "policy-schema.json";
    private static final DocumentSchema SCHEMA = DocumentSchema.resource(SCHEMA_NAME);

    private PolicyFile() {}

    /** The published JSON Schema, for editors. */
    public static String schema() {
        try (var in = Objects.requireNonNull(PolicyFile.class.getResourceAsStream("/" + SCHEMA_NAME))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PolicyResult read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (NoSuchFileException e) {
            return unreadable("there is no such file");
        } catch (IOException e) {
            return unreadable("cannot be read: " + e.getMessage());
        }
    }

    /** @param name what the text is called where a syntax error quotes it */
    public static PolicyResult parse(String name, String yaml) {
        return switch (YamlDocument.parse(name, yaml)) {
            case YamlDocument.Parsed.Broken broken -> new PolicyResult.Invalid(problems(broken.faults()));
            case YamlDocument.Parsed.Read read -> checked(read.document());
        };
    }

    private static PolicyResult checked(LocatedDocument document) {
        var senseless = new ArrayList<Fault>();
        var policy = new PolicyReader(new Section(document, "", senseless)).policy();
        List<Fault> faults = merged(SCHEMA.faults(document), senseless);
        return faults.isEmpty() && policy.isPresent()
                ? new PolicyResult.Valid(policy.get())
                : new PolicyResult.Invalid(problems(faults));
    }

    /** Where both found something in one field, the reader's words say it better than the schema's. */
    private static List<Fault> merged(List<Fault> schema, List<Fault> senseless) {
        var said = senseless.stream().map(Fault::pointer).collect(Collectors.toSet());
        return Stream.concat(schema.stream().filter(fault -> !said.contains(fault.pointer())), senseless.stream())
                .toList();
    }

    private static List<Problem> problems(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Problem(
                        fault.place().line(), fault.place().column(), FieldPath.of(fault.pointer()), fault.message()))
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }

    private static PolicyResult unreadable(String why) {
        return new PolicyResult.Invalid(List.of(new Problem(0, 0, "", why)));
    }
}
