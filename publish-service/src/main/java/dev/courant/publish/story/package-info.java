/** From the topics of stories into the store: each instance follows them by itself. */
@NullMarked
package dev.courant.publish.story;

import org.jspecify.annotations.NullMarked;
