package dev.courant.runtime;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The pool that computes: extraction, summaries, language detection.
 *
 * @param threads of the pool; 0 for one a processor. Too low: processors idle; too high: the
 *     threads that answer requests get less of them
 * @param deadline processor time for one task; a task that takes more is given up. Too low: long
 *     articles fail; too high: a text that an expression cannot cope with holds a thread for longer
 */
@ConfigurationProperties("courant.computing")
public record ComputingSettings(
    @DefaultValue("0") int threads, @DefaultValue("30s") Duration deadline) {
  int size() {
    return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
  }
}
