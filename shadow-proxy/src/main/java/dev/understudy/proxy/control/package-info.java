/**
 * Orders to pause, to resume and to go by another policy: remembered on disk, told to the other proxies where Kafka is there,
 * heard from them. Decides which orders count; must not need Kafka for a pause, nor mirror anything itself.
 */
@NullMarked
package dev.understudy.proxy.control;

import org.jspecify.annotations.NullMarked;
