/**
 * The newsroom: one HTTP server on loopback that plays any number of outlets under their own
 * addresses, from a directory of saved pages, from code, or from the bundled sample.
 */
@NullMarked
package dev.courant.testkit.newsroom;

import org.jspecify.annotations.NullMarked;
