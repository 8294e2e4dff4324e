/** The articles over HTTP, and the form in which every error is told. */
@NullMarked
package dev.courant.publish.api;

import org.jspecify.annotations.NullMarked;
