/**
 * The proxy's account of every request, in a memory-mapped file that outlives the process. Decides that each request ends
 * in exactly one counter; must not know why a request ended or how the account is published.
 */
@NullMarked
package dev.understudy.proxy.ledger;

import org.jspecify.annotations.NullMarked;
