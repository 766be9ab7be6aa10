/**
 * The demo's two sample APIs: a bookshop with the manners of Django REST Framework, and its rewrite, which differs on purpose.
 * Decides what each of them answers; must not know that anyone compares them.
 */
@NullMarked
package dev.understudy.standalone.bookshop;

import org.jspecify.annotations.NullMarked;
