/** New analyses of old articles. */
@NullMarked
package dev.courant.operations.reanalysis;

import org.jspecify.annotations.NullMarked;
