/**
 * The admin port: health, metrics, pause and resume, with Kafka and everything else stopped. Decides what readiness means;
 * must not serve users.
 */
@NullMarked
package dev.understudy.proxy.admin;

import org.jspecify.annotations.NullMarked;
