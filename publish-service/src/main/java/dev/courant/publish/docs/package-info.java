/** The documentation as pages: the files of {@code docs/}, the API and the topics. */
@NullMarked
package dev.courant.publish.docs;

import org.jspecify.annotations.NullMarked;
