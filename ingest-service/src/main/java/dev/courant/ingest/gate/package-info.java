/** The gate between a page and an article: is what was found at its address the article? */
@NullMarked
package dev.courant.ingest.gate;

import org.jspecify.annotations.NullMarked;
