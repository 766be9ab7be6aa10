/**
 * Who changed what, when and why. Decides the form of the record; must not make a change itself.
 */
@NullMarked
package dev.understudy.evidence.change;

import org.jspecify.annotations.NullMarked;
