/** Where articles are at home: what is remembered of them, and the looks at their pages. */
@NullMarked
package dev.courant.ingest.desk;

import org.jspecify.annotations.NullMarked;
