/** The command line of the operators' tools. */
@NullMarked
package dev.courant.operations;

import org.jspecify.annotations.NullMarked;
