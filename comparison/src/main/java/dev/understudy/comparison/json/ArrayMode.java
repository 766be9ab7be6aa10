package dev.understudy.comparison.json;

/** How the elements of two arrays are paired. Said of an array only where it differs at all by position. */
public sealed interface ArrayMode {
    /** The built-in one: by a key where one is found, else aligned by what stays the same in order. */
    record Automatic() implements ArrayMode {}

    /** The first with the first and so on, whatever they hold. */
    record ByPosition() implements ArrayMode {}

    /** @param field the member that names an element; where it does not on either side, the array is compared as if nothing was said */
    record ByKey(String field) implements ArrayMode {}

    /** The order means nothing: equal elements are paired, the others are missing or extra. */
    record Multiset() implements ArrayMode {}
}
