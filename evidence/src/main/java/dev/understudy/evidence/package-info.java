/**
 * The evidence: what is known of each endpoint, in PostgreSQL. Decides where writers and readers find each other; must not
 * compare anything or know Kafka.
 */
@NullMarked
package dev.understudy.evidence;

import org.jspecify.annotations.NullMarked;
