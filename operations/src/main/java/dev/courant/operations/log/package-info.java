/** The topics as a log that is read outside of any group and written in transactions. */
@NullMarked
package dev.courant.operations.log;

import org.jspecify.annotations.NullMarked;
