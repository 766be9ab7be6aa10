/**
 * Users are never hurt, shown under load: a whole proxy in a process of its own, and everything around it failing in turn.
 * What these tests prove is listed in docs/failure-table.md. Decides nothing; must not be used by main code.
 */
package dev.understudy.proxy.isolation;
