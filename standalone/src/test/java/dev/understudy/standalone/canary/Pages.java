package dev.understudy.standalone.canary;

import dev.understudy.standalone.data.Addresses;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Reads what a running house says: its metrics, and the API that the pages are made of. */
public final class Pages {
    private static final Pattern NUMBERED = Pattern.compile("\"id\"\\s*:\\s*\"?([0-9]+)");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** A figure that the house has worked out: two fifths and a bit have the digits of a card. */
    private static final Pattern FRACTION = Pattern.compile("(?<=[:\\[,])(\\s*-?[0-9]+)\\.[0-9]+(?=\\s*[,}\\]])");

    private final OkHttpClient client;
    private final Found found;

    public Pages(OkHttpClient client, Found found) {
        this.client = client;
        this.found = found;
    }

    public void metrics(Addresses addresses) throws IOException {
        for (String admin : List.of(addresses.proxyAdmin(), addresses.workerAdmin(), addresses.reportsAdmin())) {
            get("metrics", "http://" + admin + "/metrics");
        }
    }

    /** Every list, everything in it, and every exchange that is named anywhere. */
    public void api(String pages) throws IOException {
        String api = "http://" + pages + "/api/";
        var exchanges = new HashSet<String>();
        for (String list : List.of("endpoints", "groups")) {
            for (String id : matches(NUMBERED, get("pages", api + list))) {
                exchanges.addAll(matches(UUID, get("pages", api + list + "/" + id)));
            }
        }
        for (String id : exchanges) get("pages", api + "exchanges/" + id);
        for (String single : List.of("ledger", "rules", "changes")) get("pages", api + single);
    }

    private static Set<String> matches(Pattern pattern, String text) {
        var matches = new HashSet<String>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) matches.add(matcher.group(matcher.groupCount()));
        return matches;
    }

    private String get(String store, String url) throws IOException {
        try (Response response =
                client.newCall(new Request.Builder().url(url).build()).execute()) {
            String text = HouseSearch.latin(response.body().bytes());
            if (response.isSuccessful()) found.add(store, FRACTION.matcher(text).replaceAll("$1"));
            return text;
        }
    }
}
