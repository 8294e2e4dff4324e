/**
 * The articles in a Lucene index on disk: the store of the one-command run, and the search beside
 * MongoDB. The index is a view of {@code courant.articles.summarized}: its positions in the topic
 * are committed with it.
 */
@NullMarked
package dev.courant.publish.index;

import org.jspecify.annotations.NullMarked;
