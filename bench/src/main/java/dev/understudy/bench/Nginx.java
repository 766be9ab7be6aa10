package dev.understudy.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An nginx of our own: its configuration, its pid and its logs in one folder, one worker, nothing of the system's. */
final class Nginx {
    private Nginx() {}

    /** Answers every request with the body, from a file, as a parameter of nginx has a limit. */
    static Server upstream(String name, Path work, URI address, String body) {
        return start(name, work, address, """
                server {
                  listen %s;
                  root %s;
                  etag off;
                  add_header Last-Modified "";
                  open_file_cache max=10;
                  location / { rewrite ^ /body.json break; }
                }
                """.formatted(address.getAuthority(), written(work.resolve(name), body)));
    }

    private static Path written(Path folder, String body) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("body.json"), body);
            return folder;
        } catch (IOException e) {
            throw new CannotMeasure("the body to serve cannot be written: " + e.getMessage(), e);
        }
    }

    static Server proxy(Path work, URI address, URI primary) {
        return start("nginx", work, address, """
                upstream primary { server %s; keepalive 64; keepalive_requests 1000000; }
                server {
                  listen %s;
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                  location / { proxy_pass http://primary; }
                }
                """.formatted(primary.getAuthority(), address.getAuthority()));
    }

    static Server mirror(String name, Path work, URI address, URI primary, URI candidate) {
        return start(name, work, address, """
                upstream primary { server %s; keepalive 64; keepalive_requests 1000000; }
                upstream candidate { server %s; keepalive 64; keepalive_requests 1000000; }
                server {
                  listen %s;
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                  location / { mirror /copy; proxy_pass http://primary; }
                  location = /copy { internal; proxy_pass http://candidate$request_uri; }
                }
                """.formatted(
                        primary.getAuthority(), candidate.getAuthority(), address.getAuthority()));
    }

    private static Server start(String name, Path work, URI address, String http) {
        Path folder = work.resolve(name);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("nginx.conf"), configuration(http));
        } catch (IOException e) {
            throw new CannotMeasure("the configuration of " + name + " cannot be written: " + e.getMessage(), e);
        }
        List<String> command =
                List.of(Programs.path("nginx"), "-p", folder.toString(), "-c", "nginx.conf", "-e", "error.log");
        return Server.start(name, folder, command).awaitPort(address.getPort());
    }

    private static String configuration(String http) {
        String user = System.getProperty("user.name").equals("root") ? "user root;\n" : "";
        return user + """
                daemon off;
                worker_processes 1;
                pid nginx.pid;
                events { worker_connections 8192; }
                http {
                  access_log off;
                  default_type application/json;
                  sendfile on;
                  tcp_nodelay on;
                  keepalive_requests 1000000000;
                  client_body_temp_path body;
                  proxy_temp_path proxy;
                  fastcgi_temp_path fastcgi;
                  uwsgi_temp_path uwsgi;
                  scgi_temp_path scgi;
                %s}
                """.formatted(http.indent(2));
    }
}
