package dev.courant.ingest.admin;

import dev.courant.operations.deadletters.DeadLetter;
import dev.courant.operations.deadletters.DeadLetterContent;
import dev.courant.operations.deadletters.Decision;
import dev.courant.operations.log.RecordPosition;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as the API shows it.
 *
 * @param position {@code topic-partition@offset}
 * @param origin where the record stood, in the same form
 * @param length bytes of the whole value
 * @param whole whether the dead letter holds all of it
 * @param headers only of a single dead letter
 * @param beginning of the value, as UTF-8; only of a single dead letter
 */
record DeadLetterView(
    String position,
    String topic,
    Instant at,
    @Nullable String key,
    String cause,
    String kind,
    String stage,
    int attempts,
    @Nullable String origin,
    long length,
    boolean whole,
    @Nullable Decision decision,
    @Nullable Map<String, String> headers,
    @Nullable String beginning) {
  private static final int CHARACTERS = 2000;

  static DeadLetterView of(DeadLetter letter) {
    return of(letter, null, null);
  }

  static DeadLetterView of(DeadLetterContent content) {
    return of(content.letter(), content.headers(), content.beginning(CHARACTERS));
  }

  private static DeadLetterView of(
      DeadLetter letter, @Nullable Map<String, String> headers, @Nullable String beginning) {
    RecordPosition origin = letter.origin();
    return new DeadLetterView(
        letter.position().toString(),
        letter.topic(),
        letter.at(),
        letter.key(),
        letter.cause(),
        letter.kind(),
        letter.stage(),
        letter.attempts(),
        origin == null ? null : Objects.toString(origin),
        letter.length(),
        letter.whole(),
        letter.decision(),
        headers,
        beginning);
  }
}
