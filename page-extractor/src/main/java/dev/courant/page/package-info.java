/** Main text and metadata of an HTML page. */
@NullMarked
package dev.courant.page;

import org.jspecify.annotations.NullMarked;
