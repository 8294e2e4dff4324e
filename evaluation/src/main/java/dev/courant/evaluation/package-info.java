/** Quality, measured against corpora: {@code ./courant evaluate}. */
@NullMarked
package dev.courant.evaluation;

import org.jspecify.annotations.NullMarked;
