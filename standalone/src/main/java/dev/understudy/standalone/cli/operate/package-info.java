/** The commands that change something in running roles. Decide whom to tell; must not do it themselves. */
@NullMarked
package dev.understudy.standalone.cli.operate;

import org.jspecify.annotations.NullMarked;
