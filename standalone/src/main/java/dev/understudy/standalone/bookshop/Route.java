package dev.understudy.standalone.bookshop;

import java.util.function.Function;

/**
 * One endpoint of a shop.
 *
 * @param template path below the API's root, in which {@code {id}} is a number
 */
record Route(String method, String template, Function<Ask, Reply> answer) {

    static Route get(String template, Function<Ask, Reply> answer) {
        return new Route("GET", template, answer);
    }

    boolean matches(String askedMethod, String path) {
        boolean sameMethod = method.equals(askedMethod) || (method.equals("GET") && askedMethod.equals("HEAD"));
        return sameMethod && path.matches(template.replace("{id}", "[0-9]{1,6}"));
    }
}
