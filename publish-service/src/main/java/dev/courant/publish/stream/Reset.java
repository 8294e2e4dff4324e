package dev.courant.publish.stream;

import java.util.Locale;

/** Why a client has to read the list again. */
enum Reset {
  FORGOTTEN("What followed the cursor is not kept any more: read the list again."),
  FOREIGN("The cursor is of another topic, or of another cluster: read the list again.");

  private final String why;

  Reset(String why) {
    this.why = why;
  }

  /** Code and reason in JSON, one line. */
  String data() {
    return "{\"code\":\"%s\",\"reason\":\"%s\"}".formatted(name().toLowerCase(Locale.ROOT), why);
  }
}
