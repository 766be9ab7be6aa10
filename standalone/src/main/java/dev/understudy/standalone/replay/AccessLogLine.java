package dev.understudy.standalone.replay;

import dev.understudy.exchange.message.Header;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a line of an access log in the common or the combined form, of nginx or Apache, with or without the virtual host before
 * it. Pure, and linear whatever the line is.
 */
final class AccessLogLine {
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]*[:.][0-9A-Fa-f:.]*");
    private static final Pattern STATUS = Pattern.compile(" [1-9][0-9]{2} .*", Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile("[0-9A-Za-z._:\\[\\]-]{1,255}");
    private static final Pattern METHOD = Pattern.compile("[A-Z][A-Z-]{0,31}");

    private AccessLogLine() {}

    static Entry read(String place, String line) {
        int date = line.indexOf('[');
        int dateEnd = line.indexOf("] \"", Math.max(date, 0));
        if (date < 0 || dateEnd < 0) return new Entry.Unusable(place, "no date in brackets before a request in quotes");
        int from = dateEnd + 3;
        int end = endOfQuoted(line, from);
        if (end < 0) return new Entry.Unusable(place, "the request's quotes do not end");
        if (!STATUS.matcher(line.substring(end + 1) + " ").matches()) {
            return new Entry.Unusable(place, "no status behind the request");
        }
        String request = LogEscapes.undo(line.substring(from, end));
        return read(place, virtualHost(line.substring(0, date)), request, agent(line, end + 1));
    }

    private static Entry read(String place, String virtualHost, String request, List<Header> lines) {
        int first = request.indexOf(' ');
        int last = request.lastIndexOf(' ');
        if (first < 0 || last == first || !request.startsWith("HTTP/", last + 1)) {
            return new Entry.Unusable(place, "the server had read no whole request line");
        }
        String method = request.substring(0, first);
        Optional<Target> target = Target.of(request.substring(first + 1, last));
        if (!METHOD.matcher(method).matches()) return new Entry.Unusable(place, "its method is none");
        return target.<Entry>map(known -> new Entry.Asked(
                        place,
                        new PastRequest(
                                method, known.origin(), known.host().isEmpty() ? virtualHost : known.host(), lines)))
                .orElseGet(() -> new Entry.Unusable(place, "its target cannot be sent again"));
    }

    /**
     * The first word, where an address follows it: {@code %v:%p %h}. A user's name may hold spaces, so more words alone say
     * nothing.
     */
    private static String virtualHost(String before) {
        String[] words = before.split(" ", 3);
        boolean isHost = words.length == 3
                && ADDRESS.matcher(words[1]).matches()
                && HOST.matcher(words[0]).matches();
        return isHost ? words[0] : "";
    }

    /** The client's name for itself, the last of the quoted texts of the combined form. */
    private static List<Header> agent(String line, int from) {
        int referer = line.indexOf('"', from);
        int refererEnd = referer < 0 ? -1 : endOfQuoted(line, referer + 1);
        int agent = refererEnd < 0 ? -1 : line.indexOf('"', refererEnd + 1);
        int agentEnd = agent < 0 ? -1 : endOfQuoted(line, agent + 1);
        if (agentEnd < 0) return List.of();
        return RequestLines.kept(
                List.of(new Header("User-Agent", LogEscapes.undo(line.substring(agent + 1, agentEnd)))));
    }

    /** Where the next quote stands that no backslash takes away; -1 where none does. */
    private static int endOfQuoted(String line, int from) {
        for (int at = from; at < line.length(); at++) {
            if (line.charAt(at) == '\\') at++;
            else if (line.charAt(at) == '"') return at;
        }
        return -1;
    }
}
