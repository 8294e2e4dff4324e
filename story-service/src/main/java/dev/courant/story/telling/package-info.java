/** What a story tells: its headline and summary, who says what, its timeline and its sources. */
@NullMarked
package dev.courant.story.telling;

import org.jspecify.annotations.NullMarked;
