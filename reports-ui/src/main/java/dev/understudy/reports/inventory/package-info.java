/**
 * The inventory in the API: which endpoints there should be, which nobody asks for, who asks for the others, and what people
 * change of it. Decides what "never seen" is said of; must not count anything.
 */
@NullMarked
package dev.understudy.reports.inventory;

import org.jspecify.annotations.NullMarked;
