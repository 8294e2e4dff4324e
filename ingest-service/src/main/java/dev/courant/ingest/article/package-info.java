/** The articles of the partitions that this instance owns: sightings taken in, pages checked. */
@NullMarked
package dev.courant.ingest.article;

import org.jspecify.annotations.NullMarked;
