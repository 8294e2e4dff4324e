/** The text of an article, split into the sentences that receipts name. */
@NullMarked
package dev.courant.summarize.text;

import org.jspecify.annotations.NullMarked;
