package dev.courant.operations.log;

import dev.courant.model.Change;
import dev.courant.model.EventCodec;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What all events of the articles topics have in common, read without the rest of them.
 *
 * @param edition null where the event names none, and is the first
 * @param ingestedAt when the article's revision was read from its outlet
 */
public record ArticleStub(
    String id,
    int revision,
    @Nullable Integer edition,
    Change change,
    @Nullable Instant ingestedAt) {

  /** The stub of an event; empty if the bytes are none. */
  public static Optional<ArticleStub> of(byte @Nullable [] value) {
    if (value == null) {
      return Optional.empty();
    }
    try {
      ArticleStub stub = EventCodec.mapper().readValue(value, ArticleStub.class);
      return stub == null || stub.id == null || stub.revision < 1 || stub.change == null
          ? Optional.empty()
          : Optional.of(stub);
    } catch (JacksonException | StackOverflowError e) {
      return Optional.empty();
    }
  }
}
