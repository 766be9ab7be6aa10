package dev.understudy.policy;

/**
 * One thing that is wrong with a policy file.
 *
 * @param line from 1; 0 where the file itself is the problem, as {@code column}
 * @param field such as {@code routes[0].sample}; empty for the whole file
 * @param message what is wrong and what is right, without the field
 */
public record Problem(int line, int column, String field, String message) {
    /** One line for people, in the form that editors and terminals link. */
    public String sentence(String file) {
        String place = line == 0 ? file : file + ":" + line + ":" + column;
        return place + ": " + (field.isEmpty() ? "" : field + ": ") + message;
    }
}
