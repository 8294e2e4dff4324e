/** The use case: from an article as ingested to the article as Courant tells it. */
@NullMarked
package dev.courant.summarize.summary;

import org.jspecify.annotations.NullMarked;
