/**
 * The way from raw to published articles, against what its work, its broker and its instances
 * allow.
 */
@NullMarked
package dev.courant.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
