/** What holds for any bytes at all, looked for by Jazzer. In a normal test run the seeds under the resources are replayed. */
@NullMarked
package dev.understudy.comparison.fuzz;

import org.jspecify.annotations.NullMarked;
