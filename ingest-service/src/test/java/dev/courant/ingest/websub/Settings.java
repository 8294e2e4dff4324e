package dev.courant.ingest.websub;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** The default settings, at an address. */
final class Settings {
  private Settings() {}

  static WebSubSettings at(@Nullable URI callback) {
    return with(callback, callback == null ? null : "s".repeat(32));
  }

  static WebSubSettings with(@Nullable URI callback, @Nullable String secret) {
    return new WebSubSettings(
        callback,
        secret,
        Duration.ofDays(10),
        Duration.ofHours(1),
        Duration.ofMinutes(1),
        Duration.ofHours(1),
        DataSize.ofKilobytes(4));
  }
}
