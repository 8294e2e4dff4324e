/** The command line of what operators do with the topics. */
@NullMarked
package dev.courant.operations;

import org.jspecify.annotations.NullMarked;
