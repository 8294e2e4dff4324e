package dev.courant.summarize.secondedition;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How second editions are made, where a language model is configured.
 *
 * @param permits calls to models at once in this instance, 1 to 5000; to one engine no more than
 *     its {@code max-concurrent}. An eighth more articles are prepared or checked meanwhile. Too
 *     low: models idle; too high: they are overrun
 * @param window articles that wait in memory at most, among which the newest and most told come
 *     first, 100 to 100000, at some 10 kB each. Too low: old news before new where models are
 *     behind; too high: memory, and more to read again after a restart
 * @param skipOlderThan how long an article may wait for a model, since ingest or a re-analysis
 *     wrote its raw record; 0 for ever. Too low: a short outage of the model costs second editions;
 *     too high: models that are behind tell yesterday's news
 * @param memory for results of the first edition that the second one reuses (features, origins,
 *     analysis, section), 1 to 3 kB an article; 0 for none. Too low: a second edition takes twice
 *     the processor time; too high: memory for articles that models have told already
 */
@ConfigurationProperties("courant.summarize.second-edition")
record SecondEditionSettings(
    @DefaultValue("64") int permits,
    @DefaultValue("1000") int window,
    @DefaultValue("6h") Duration skipOlderThan,
    @DefaultValue("32MB") DataSize memory) {
  SecondEditionSettings {
    if (permits < 1 || window < 1 || skipOlderThan.isNegative() || memory.isNegative()) {
      throw new IllegalArgumentException("courant.summarize.second-edition allows no work");
    }
  }
}
