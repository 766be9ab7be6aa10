/**
 * Clients, as far as the store knows them. Decides what of one can be erased; must not know who they are.
 */
@NullMarked
package dev.understudy.evidence.client;

import org.jspecify.annotations.NullMarked;
