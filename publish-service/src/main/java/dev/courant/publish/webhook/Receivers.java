package dev.courant.publish.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Sends messages to receivers. */
interface Receivers {
  /** What came of an attempt. */
  sealed interface Answer {
    /** The receiver has it. */
    record Taken() implements Answer {}

    /**
     * It may not have it.
     *
     * @param why as an operator reads it; nothing that the receiver wrote
     * @param after that it wants to be asked again; null where it does not say
     */
    record Failed(String why, @Nullable Duration after) implements Answer {}

    /** It wants nothing any more: status 410. */
    record Gone() implements Answer {}
  }

  /** Sends a message and waits for the answer. Never throws. */
  Answer send(Webhook webhook, Message message);
}
