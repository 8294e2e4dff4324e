/**
 * Articles in, memberships and stories out, in one fenced transaction each: one instance decides,
 * the others stand by.
 */
@NullMarked
package dev.courant.story.delivery;

import org.jspecify.annotations.NullMarked;
