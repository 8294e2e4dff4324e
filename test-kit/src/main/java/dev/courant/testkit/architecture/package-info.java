/** The boundaries that every service keeps. */
@NullMarked
package dev.courant.testkit.architecture;

import org.jspecify.annotations.NullMarked;
