package dev.understudy.exchange;

/**
 * The four legs an exchange can have, in the order in which they are asked.
 *
 * @param p1 the primary's answer
 * @param c1 the candidate's answer, asked for when {@code p1} is complete
 * @param c2 the candidate asked again, when {@code p1} and {@code c1} differ
 * @param p2 the primary asked again, when {@code c2} agrees with {@code c1}
 */
public record Legs(Leg p1, Leg c1, Leg c2, Leg p2) {}
