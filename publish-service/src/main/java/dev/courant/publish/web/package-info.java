/** The reader: pages that need no JavaScript. */
@NullMarked
package dev.courant.publish.web;

import org.jspecify.annotations.NullMarked;
