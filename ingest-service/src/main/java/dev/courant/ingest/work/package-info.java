/** How polls and page checks run: a bounded number at once, each under a deadline. */
@NullMarked
package dev.courant.ingest.work;

import org.jspecify.annotations.NullMarked;
