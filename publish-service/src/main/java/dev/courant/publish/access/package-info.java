/**
 * What requests pass before they are answered, and answers before they leave: hosts, limits,
 * codings.
 */
@NullMarked
package dev.courant.publish.access;

import org.jspecify.annotations.NullMarked;
