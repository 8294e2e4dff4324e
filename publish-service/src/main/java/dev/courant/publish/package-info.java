/**
 * Stores the articles, publishes their cards, and serves the API, the live stream and the reader.
 */
@NullMarked
package dev.courant.publish;

import org.jspecify.annotations.NullMarked;
