/** Secrets that are sent through a whole house, and the search for them in everything that it wrote and says. */
@NullMarked
package dev.understudy.standalone.canary;

import org.jspecify.annotations.NullMarked;
