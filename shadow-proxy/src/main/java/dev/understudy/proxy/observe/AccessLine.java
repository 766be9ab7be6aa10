package dev.understudy.proxy.observe;

import dev.understudy.policy.AccessLogSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One line of the access log. Pure. Every value is a number or made of harmless characters, so that nothing is quoted. */
final class AccessLine {
    private static final double MICROS_PER_MILLI = TimeUnit.MILLISECONDS.toMicros(1);

    private AccessLine() {}

    static String of(ServedRequest request, AccessLogSettings.Format format) {
        Map<String, Object> fields = fields(request);
        return switch (format) {
            case TEXT -> text(fields);
            case JSON -> json(fields);
        };
    }

    private static Map<String, Object> fields(ServedRequest request) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("time", request.at().toString());
        fields.put("method", harmless(request.method()));
        fields.put("path", harmless(request.path()));
        fields.put("status", request.status());
        fields.put("requestBytes", request.requestBytes());
        fields.put("answerBytes", request.answerBytes());
        fields.put("millis", TimeUnit.NANOSECONDS.toMicros(request.duration().toNanos()) / MICROS_PER_MILLI);
        fields.put("instance", harmless(request.instance()));
        fields.put("mirror", harmless(request.fate().word()));
        fields.put("exchange", harmless(request.fate().exchange()));
        fields.put("client", harmless(request.client()));
        return fields;
    }

    private static String text(Map<String, Object> fields) {
        var words = new ArrayList<String>();
        fields.forEach((name, value) -> {
            String word = value.toString().isEmpty() ? "-" : value.toString();
            words.add(List.of("time", "method", "path", "status").contains(name) ? word : name + "=" + word);
        });
        return String.join(" ", words);
    }

    private static String json(Map<String, Object> fields) {
        var members = new ArrayList<String>();
        fields.forEach((name, value) ->
                members.add('"' + name + "\":" + (value instanceof Number ? value : "\"" + value + '"')));
        return "{" + String.join(",", members) + "}";
    }

    /** Without what would end a field, a line or a string. */
    private static String harmless(String value) {
        var out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            out.append(c > ' ' && c != '"' && c != '\\' && c != 0x7f ? c : '_');
        }
        return out.toString();
    }
}
