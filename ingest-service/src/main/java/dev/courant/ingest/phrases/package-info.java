/** How pages that are no article, and lines that are no text, give themselves away in words. */
@NullMarked
package dev.courant.ingest.phrases;

import org.jspecify.annotations.NullMarked;
