/** The stored table of templates as requests and proxies go by it. Pure; must not know who asks. */
@NullMarked
package dev.understudy.worker.template;

import org.jspecify.annotations.NullMarked;
