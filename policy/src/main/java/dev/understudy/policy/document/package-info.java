/**
 * YAML documents that know where each of their values stands, and what a JSON Schema finds wrong with them. Decides
 * where a fault is; must not know what a policy means.
 */
@NullMarked
package dev.understudy.policy.document;

import org.jspecify.annotations.NullMarked;
