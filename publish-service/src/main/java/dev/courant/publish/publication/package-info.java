/** From what was summarised to what is published: one Kafka transaction per batch. */
@NullMarked
package dev.courant.publish.publication;

import org.jspecify.annotations.NullMarked;
