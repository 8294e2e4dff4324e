/** Reading the log of articles: from chosen offsets, outside of any consumer group. */
@NullMarked
package dev.courant.publish.log;

import org.jspecify.annotations.NullMarked;
