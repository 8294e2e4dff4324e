/** What ingest-service spends on an article and on a poll that brings none. */
@NullMarked
package dev.courant.benchmarks.intake;

import org.jspecify.annotations.NullMarked;
