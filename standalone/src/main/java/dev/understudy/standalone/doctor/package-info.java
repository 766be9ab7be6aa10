/**
 * What is looked at before the first request is mirrored. Decides go, no-go or unknown, each with its reason; must change
 * nothing that it looks at.
 */
@NullMarked
package dev.understudy.standalone.doctor;

import org.jspecify.annotations.NullMarked;
