/** The sources that an article itself names: news agencies, other outlets. */
@NullMarked
package dev.courant.summarize.origin;

import org.jspecify.annotations.NullMarked;
