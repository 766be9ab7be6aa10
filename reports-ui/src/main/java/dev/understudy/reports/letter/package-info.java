/**
 * Dead letters in the API. Decides their fields and what an order to judge them again must say; must not judge any.
 */
@NullMarked
package dev.understudy.reports.letter;

import org.jspecify.annotations.NullMarked;
