package dev.understudy.k8s.image;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/**
 * Either side of a move, in a container of its own that has a JDK's classes and nothing else: authors are the same at both,
 * books lack a member at the candidate, and it has no orders.
 */
final class PlantedSite {
    static final int PORT = 8000;

    private final boolean rewritten;

    private PlantedSite(boolean rewritten) {
        this.rewritten = rewritten;
    }

    /** @param arguments which side it is, {@code primary} or {@code candidate} */
    public static void main(String[] arguments) throws IOException {
        var site = new PlantedSite(arguments[0].equals("candidate"));
        HttpServer server = HttpServer.create(new InetSocketAddress(PORT), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(site.rewritten ? "/api/v2/" : "/api/v1/", site::serve);
        server.start();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/"); // empty, api, version, collection, number
        boolean found = !(rewritten && path[3].equals("orders"));
        byte[] body = (found ? item(path[3], path[4]) : "{\"detail\":\"Not found.\"}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(found ? 200 : 404, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String item(String collection, String number) {
        String isbn = collection.equals("books") && !rewritten ? ",\"isbn\":\"9780000000019\"" : "";
        return "{\"id\":" + number + ",\"of\":\"" + collection + "\"" + isbn + "}";
    }
}
