/** What stories are found by and accounts compared by, computed once from an article's text. */
@NullMarked
package dev.courant.summarize.features;

import org.jspecify.annotations.NullMarked;
