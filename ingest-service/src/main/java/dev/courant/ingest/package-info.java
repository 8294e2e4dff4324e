/** ingest-service: reads the world's news feeds and publishes raw articles. */
@NullMarked
package dev.courant.ingest;

import org.jspecify.annotations.NullMarked;
