/**
 * JSON compared on exact values: documents are read strictly, numbers stay decimal text, duplicate keys are kept. Decides
 * where two documents differ; must not know rules, and must not fail on any bytes.
 */
@NullMarked
package dev.understudy.comparison.json;

import org.jspecify.annotations.NullMarked;
