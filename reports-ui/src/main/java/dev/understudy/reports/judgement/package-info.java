/**
 * The judgement of an exchange as the worker stored it. Decides how its JSON is read; must not judge.
 */
@NullMarked
package dev.understudy.reports.judgement;

import org.jspecify.annotations.NullMarked;
