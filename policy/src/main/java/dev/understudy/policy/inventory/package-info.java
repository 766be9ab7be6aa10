/**
 * Lists of endpoints as teams have them, an OpenAPI document or what Django says of its URLs, as patterns of paths. Decides what
 * each line means and names what it cannot translate; must not fetch anything.
 */
@NullMarked
package dev.understudy.policy.inventory;

import org.jspecify.annotations.NullMarked;
