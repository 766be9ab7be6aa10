package dev.understudy.exchange.redact.text;

import dev.understudy.exchange.redact.pattern.PatternRedaction;
import java.util.Set;

/** What is replaced in a text of any kind: values of secret parameters by their name, then what the patterns find. */
public record TextRedaction(LinkParameters links, PatternRedaction patterns) {

    /** The same object where nothing was replaced. */
    public String redact(String text) {
        return patterns.redact(links.redactLinks(text));
    }

    /** The same for a form, where fields count as well as parameters. */
    public String redactForm(String form, Set<String> fields) {
        return patterns.redact(links.redactForm(form, fields));
    }
}
