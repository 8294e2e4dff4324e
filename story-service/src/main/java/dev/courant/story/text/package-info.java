/** The words of sentences, as far as stories compare them. */
@NullMarked
package dev.courant.story.text;

import org.jspecify.annotations.NullMarked;
