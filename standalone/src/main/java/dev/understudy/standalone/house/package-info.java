/**
 * All roles in one JVM on an embedded broker and an embedded database. Decides the order of starting and of closing; must
 * not know what a role does.
 */
@NullMarked
package dev.understudy.standalone.house;

import org.jspecify.annotations.NullMarked;
