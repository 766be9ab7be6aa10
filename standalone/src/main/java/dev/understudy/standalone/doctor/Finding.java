package dev.understudy.standalone.doctor;

/**
 * One thing that was looked at.
 *
 * @param subject what, in a word or two
 * @param text what was seen and, where that is not good, what to do; one line
 */
public record Finding(Opinion opinion, String subject, String text) {
    static Finding go(String subject, String text) {
        return new Finding(Opinion.GO, subject, text);
    }

    static Finding noGo(String subject, String text) {
        return new Finding(Opinion.NO_GO, subject, text);
    }

    static Finding unknown(String subject, String text) {
        return new Finding(Opinion.UNKNOWN, subject, text);
    }
}
