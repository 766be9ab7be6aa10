/**
 * How the API meets HTTP: a table of routes, requests and replies as values, who may change things. Decides status codes
 * of what no resource sees; must not know the evidence.
 */
@NullMarked
package dev.understudy.reports.http;

import org.jspecify.annotations.NullMarked;
