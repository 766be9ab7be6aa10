/**
 * The data directory of a house: who holds it, which layout it has, where its running roles are found. Must not know what
 * the roles keep in it.
 */
@NullMarked
package dev.understudy.standalone.data;

import org.jspecify.annotations.NullMarked;
