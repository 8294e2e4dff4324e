/** The topics and the store held against each other. */
@NullMarked
package dev.courant.operations.doctor;

import org.jspecify.annotations.NullMarked;
