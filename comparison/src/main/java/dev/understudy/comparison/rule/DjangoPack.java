package dev.understudy.comparison.rule;

import dev.understudy.comparison.rule.equivalence.Equivalence;
import dev.understudy.comparison.rule.equivalence.FirstPage;
import dev.understudy.comparison.rule.equivalence.HeaderChange;
import dev.understudy.comparison.rule.equivalence.LinkScheme;
import dev.understudy.comparison.rule.equivalence.SameBeginning;
import dev.understudy.comparison.rule.equivalence.UuidSpelling;
import dev.understudy.exchange.PathMapping;
import java.util.List;

/**
 * From Django 1.11 and its REST framework to a modern stack: what frameworks changed and no client acts on. Each item excuses
 * the change that is known, not every change at its place; docs/django-pack.md explains them.
 */
public final class DjangoPack {
    public static final String NAME = "django-1.11";

    public static final List<PackItem> ITEMS = List.of(
            anywhere(
                    "link-scheme",
                    "a link by http against the same link by https",
                    "a server behind a proxy writes links by the scheme that it was asked by",
                    new LinkScheme(PathMapping.IDENTITY)),
            at(
                    "first-page",
                    "/**/previous",
                    "page=1 in the link to the first page, left out by the candidate",
                    "REST framework no longer names the first page in previous",
                    new FirstPage(PathMapping.IDENTITY)),
            at(
                    "malformed-json",
                    "/detail",
                    "two texts in detail that both begin with JSON parse error -",
                    "what follows is the text of the JSON library, which changed with Python",
                    new SameBeginning("JSON parse error - ")),
            anywhere(
                    "uuid",
                    "one UUID with and without dashes, in capitals and not",
                    "fields that were kept as text became UUID fields",
                    new UuidSpelling()),
            header("x-frame-options", "sameorigin", "deny", "Django 3.0 changed the default from SAMEORIGIN to DENY"),
            header("x-content-type-options", "", "nosniff", "Django 3.0 sends nosniff unless told otherwise"),
            header("referrer-policy", "", "same-origin", "Django 3.1 sends same-origin unless told otherwise"),
            header(
                    "cross-origin-opener-policy",
                    "",
                    "same-origin",
                    "Django 4.0 sends same-origin unless told otherwise"),
            header("x-xss-protection", "1; mode=block", "", "Django 4.0 no longer sends it, nor do browsers heed it"),
            new PackItem(
                    "cookie-samesite",
                    "SameSite=Lax on a cookie that had no SameSite",
                    "Django 2.1 sets SameSite=Lax on its cookies, which is what browsers assume",
                    note -> new Rule.AtHeader(
                            note, new Scope.Everywhere(), "set-cookie/*/samesite", new HeaderChange("", "lax"))));

    private DjangoPack() {}

    private static PackItem anywhere(String name, String excuses, String why, Equivalence equivalence) {
        return new PackItem(name, excuses, why, note -> new Rule.Anywhere(note, new Scope.Everywhere(), equivalence));
    }

    private static PackItem at(String name, String location, String excuses, String why, Equivalence equivalence) {
        LocationPattern pattern = LocationPattern.of(location);
        return new PackItem(
                name, excuses, why, note -> new Rule.AtPlace(note, new Scope.Everywhere(), pattern, equivalence));
    }

    private static PackItem header(String name, String from, String to, String why) {
        String excuses = from.isEmpty()
                ? name + ": " + to + " of the candidate, where the primary has none"
                : name + ": " + from + " of the primary, and " + (to.isEmpty() ? "none" : to) + " of the candidate";
        return new PackItem(
                name,
                excuses,
                why,
                note -> new Rule.AtHeader(note, new Scope.Everywhere(), name, new HeaderChange(from, to)));
    }
}
