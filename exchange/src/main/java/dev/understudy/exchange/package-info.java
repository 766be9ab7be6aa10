/**
 * One exchange: the record of a request with what each side answered, as every other room sees it. Decides the words of
 * the record; must not touch sockets, files, Kafka or a clock.
 */
@NullMarked
package dev.understudy.exchange;

import org.jspecify.annotations.NullMarked;
