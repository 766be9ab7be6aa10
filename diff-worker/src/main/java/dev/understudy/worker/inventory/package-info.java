/**
 * The inventory, kept going: lists that the policy names are taken in, history follows the table, and proxies are told of it.
 * Decides when; must not judge anything.
 */
@NullMarked
package dev.understudy.worker.inventory;

import org.jspecify.annotations.NullMarked;
