/**
 * Building a new generation of the evidence from the topic, under the present rules, beside the one that is written to all the
 * while. Decides where it begins, how far it may go and when it can take over; must not count anything itself.
 */
@NullMarked
package dev.understudy.worker.rejudge;

import org.jspecify.annotations.NullMarked;
