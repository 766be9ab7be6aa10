/**
 * What happened beside the traffic: deployments, schema migrations, changes of rules. Decides what is worth a mark; must not say
 * what caused a difference.
 */
@NullMarked
package dev.understudy.evidence.mark;

import org.jspecify.annotations.NullMarked;
