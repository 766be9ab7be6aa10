package dev.understudy.standalone.bookshop;

/**
 * One request as the shop sees it.
 *
 * @param method exact
 * @param path below the API's root, with its leading slash
 * @param query without the question mark; empty where there is none
 * @param root what absolute links begin with, such as {@code http://shop.example/api/v1}
 * @param rootPath the path alone, such as {@code /api/v1}
 * @param authorization the header's value; empty where there is none
 */
record Ask(String method, String path, String query, String root, String rootPath, String authorization) {

    /** The number of the segment that a route's {@code {id}} stands for. */
    int id() {
        for (String segment : path.split("/")) {
            if (!segment.isEmpty() && segment.chars().allMatch(Character::isDigit)) return Integer.parseInt(segment);
        }
        throw new IllegalStateException("no id in " + path);
    }

    /** The value of a query parameter, or the default. */
    String parameter(String name, String otherwise) {
        for (String pair : query.split("&")) {
            if (pair.startsWith(name + "=")) return pair.substring(name.length() + 1);
        }
        return otherwise;
    }

    boolean hasToken() {
        return authorization.equals("Token " + Stock.TOKEN);
    }
}
