/**
 * Decides whether the manifests and the image can be trusted: rendered, parsed strictly and started. Must not reach a cluster.
 */
@NullMarked
package dev.understudy.k8s;

import org.jspecify.annotations.NullMarked;
