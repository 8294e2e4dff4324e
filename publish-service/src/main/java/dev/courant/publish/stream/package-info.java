/** What is published, as it happens: server-sent events that resume without a gap or a repeat. */
@NullMarked
package dev.courant.publish.stream;

import org.jspecify.annotations.NullMarked;
