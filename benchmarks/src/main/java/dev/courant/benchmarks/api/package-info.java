/** The API of publish-service: how fast it answers, and whether anything at all makes it fail. */
@NullMarked
package dev.courant.benchmarks.api;

import org.jspecify.annotations.NullMarked;
