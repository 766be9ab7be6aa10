/**
 * Decides whether the manifests can be trusted: rendered and parsed strictly. Must not reach a cluster.
 */
@NullMarked
package dev.understudy.k8s;

import org.jspecify.annotations.NullMarked;
