package dev.understudy.standalone.canary;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * A server that tells secrets: the path says which and in what kind of body, {@code /named/json/7} and all that follows. Two of
 * them with different names differ in every body, so that the bodies are shipped.
 */
public final class CanaryServer implements AutoCloseable {
    /** The kinds of body it answers with. */
    public static final List<String> KINDS = List.of("json", "form", "multipart", "truncated", "gzip", "page");

    private static final int LONG = 8192;

    private final HttpServer server;
    private final String name;
    private final List<Canary> canaries;

    private CanaryServer(HttpServer server, String name, List<Canary> canaries) {
        this.server = server;
        this.name = name;
        this.canaries = canaries;
    }

    public static CanaryServer start(String name, List<Canary> canaries) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var telling = new CanaryServer(server, name, canaries);
        server.createContext("/", telling::answer);
        server.start();
        return telling;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getRawPath().split("/", -1);
        boolean named = path[1].equals("named");
        Canary canary = canaries.get(Integer.parseInt(path[3]));
        byte[] body = body(path[2], named ? "password" : "note", canary);
        var headers = exchange.getResponseHeaders();
        headers.add("Content-Type", type(path[2]));
        headers.add("Set-Cookie", "sid=" + canary.escaped() + "; Path=/");
        headers.add("X-Shop-Note", canary.escaped());
        headers.add("Location", named ? "/x?token=" + canary.escaped() : "/x/" + canary.escaped());
        if (path[2].equals("gzip")) headers.add("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(path[2].equals("page") ? 500 : 200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private byte[] body(String kind, String field, Canary canary) throws IOException {
        String json = json(field, canary);
        return switch (kind) {
            case "form" -> utf8(field + "=" + canary.escaped() + "&side=" + name);
            case "multipart" ->
                utf8("--x\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + canary.secret() + name
                        + "\r\n--x--\r\n");
            case "truncated" -> utf8("[" + json + ",\"" + "long ".repeat(LONG) + "\"]");
            case "gzip" -> gzip(utf8(json));
            case "page" -> utf8("<h1>" + name + "</h1>\n" + inPage(field, canary) + "\n");
            default -> utf8(json);
        };
    }

    /** As a value, in a string, and, where no name can tell, as a name. */
    private String json(String field, Canary canary) {
        String secret = canary.secret().replace("\n", "\\n");
        String inString = "{\\\"" + field + "\\\":\\\"" + secret.replace("\\", "\\\\") + "\\\"}";
        String key = field.equals("note") ? ",\"" + secret + "\":1" : "";
        return "{\"" + field + "\":\"" + secret + "\",\"raw\":\"" + inString + "\",\"side\":\"" + name + "\"" + key
                + "}";
    }

    private static String inPage(String field, Canary canary) {
        return field.equals("note")
                ? "<p>" + canary.secret() + "</p>"
                : "<a href=\"/reset?password=" + canary.escaped() + "\">reset</a>";
    }

    private static String type(String kind) {
        return switch (kind) {
            case "form" -> "application/x-www-form-urlencoded";
            case "multipart" -> "multipart/form-data; boundary=x";
            case "page" -> "text/html; charset=utf-8";
            default -> "application/json";
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var coded = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(coded)) {
            gzip.write(plain);
        }
        return coded.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
