@NullMarked
package dev.courant.runtime;

import org.jspecify.annotations.NullMarked;
