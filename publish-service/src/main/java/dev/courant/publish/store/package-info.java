/**
 * The view of the log that questions are put to: one document per article, at its highest revision.
 */
@NullMarked
package dev.courant.publish.store;

import org.jspecify.annotations.NullMarked;
