/**
 * The way to PostgreSQL: connections with time limits, migrations, failures as two types. Decides when a failure is worth
 * another try; must not know what the tables mean.
 */
@NullMarked
package dev.understudy.evidence.database;

import org.jspecify.annotations.NullMarked;
