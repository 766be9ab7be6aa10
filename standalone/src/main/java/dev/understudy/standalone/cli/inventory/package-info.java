/** The commands on the list of endpoints that there should be. Decide what they print; must not touch what runs but by its API. */
@NullMarked
package dev.understudy.standalone.cli.inventory;

import org.jspecify.annotations.NullMarked;
