package dev.understudy.exchange.redact.pattern;

/** The kinds of secret that are known by their form. A policy may switch each of them off. */
public enum Detector {
    JWT,
    CARD,
    EMAIL,
    PHONE,
    RRN,
    USERINFO;

    Finder finder() {
        return switch (this) {
            case JWT -> new JwtFinder();
            case CARD -> new CardFinder();
            case EMAIL -> new EmailFinder();
            case PHONE -> new PhoneFinder();
            case RRN -> new RrnFinder();
            case USERINFO -> new UserInfoFinder();
        };
    }
}
