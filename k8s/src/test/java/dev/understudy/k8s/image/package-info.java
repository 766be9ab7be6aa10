/**
 * Decides whether the image can be trusted: built, confined as the manifests confine it, and started alone and as a whole house.
 * Must not reach a registry, nor be reached from another machine.
 */
@NullMarked
package dev.understudy.k8s.image;

import org.jspecify.annotations.NullMarked;
