package dev.courant.publish.warmup;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The warm-up after a start.
 *
 * @param rounds how often the service asks itself for lists, and every fourth time for its home
 *     page, an article and a story, once there are articles; 0 to 1,000, 0 does without. Each round
 *     takes 10 to 100 ms once it is warm, and is followed by a rest of twice that; it ends after a
 *     minute. Too low: the first readers after a start wait a second or more; too high: a busy
 *     start has less time for news
 */
@ConfigurationProperties("courant.publish.warm-up")
record WarmUpSettings(@DefaultValue("60") int rounds) {
  WarmUpSettings {
    if (rounds < 0 || rounds > 1_000) {
      throw new IllegalArgumentException(
          "courant.publish.warm-up.rounds must be from 0 to 1,000, not " + rounds);
    }
  }
}
