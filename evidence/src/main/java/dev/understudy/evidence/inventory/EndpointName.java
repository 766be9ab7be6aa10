package dev.understudy.evidence.inventory;

/** An endpoint by its method and template. */
public record EndpointName(String method, String template) {
    public String text() {
        return method + " " + template;
    }
}
