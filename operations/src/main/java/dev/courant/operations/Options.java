package dev.courant.operations;

import dev.courant.operations.log.Connection;
import dev.courant.operations.log.Pace;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options and the other words of a command line. */
final class Options {
  private static final Set<String> CONNECTION = Set.of("--kafka", "--config", "--by");
  private static final String BROKER = "127.0.0.1:9092";

  private final Map<String, String> values = new HashMap<>();
  private final Set<String> flags = new HashSet<>();
  private final List<String> words = new ArrayList<>();

  private Options() {}

  /**
   * Reads a command line.
   *
   * @param withValue the options that are followed by a value, beside those of the connection
   * @param withoutValue the options that stand alone
   * @throws UsageException if there is another one, or a value is missing
   */
  static Options of(List<String> args, Set<String> withValue, Set<String> withoutValue) {
    Options options = new Options();
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (withValue.contains(arg) || CONNECTION.contains(arg)) {
        if (++i == args.size()) {
          throw new UsageException(arg + " needs a value");
        }
        options.values.put(arg, args.get(i));
      } else if (withoutValue.contains(arg)) {
        options.flags.add(arg);
      } else if (arg.startsWith("--")) {
        throw new UsageException("there is no option " + arg);
      } else {
        options.words.add(arg);
      }
    }
    return options;
  }

  List<String> words() {
    return words;
  }

  boolean has(String flag) {
    return flags.contains(flag);
  }

  @Nullable String value(String name) {
    return values.get(name);
  }

  String value(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  int number(String name, int otherwise, int most) {
    String text = values.get(name);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
      throw new UsageException(name + " is a whole number from 1 to " + most + ", not " + text);
    }
    return Integer.parseInt(text);
  }

  Pace pace(double otherwise) {
    String text = value("--rate", String.valueOf(otherwise));
    try {
      return Pace.of(Double.parseDouble(text));
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "--rate is how many a second, above 0 and at most 100000, not " + text);
    }
  }

  /** A time as in RFC 3339, a date, or how long ago, as {@code 2h} or {@code 3d}. */
  @Nullable Instant time(String name, Instant now) {
    String text = values.get(name);
    if (text == null) {
      return null;
    }
    try {
      if (text.equals("now")) {
        return now;
      }
      if (text.matches("\\d{1,5}[smhd]")) {
        String iso = text.endsWith("d") ? "P" + text : "PT" + text;
        return now.minus(Duration.parse(iso.toUpperCase(java.util.Locale.ROOT)));
      }
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new UsageException(
          name
              + " is a time as 2026-11-23T18:00:00Z, a date, or how long ago (2h, 3d), not "
              + text);
    }
  }

  /** Who wants it: the name given, else the user's. */
  String by() {
    return value("--by", Optional.ofNullable(System.getProperty("user.name")).orElse("unknown"));
  }

  /** The cluster that is meant. */
  Connection connection() {
    Map<String, Object> settings = new HashMap<>();
    String file = values.get("--config");
    if (file != null) {
      Properties properties = new Properties();
      try (Reader reader = Files.newBufferedReader(Path.of(file))) {
        properties.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw new UsageException("--config cannot be read: " + e);
      }
      properties.stringPropertyNames().forEach(n -> settings.put(n, properties.getProperty(n)));
    }
    String kafka = values.get("--kafka");
    if (kafka != null || !settings.containsKey("bootstrap.servers")) {
      settings.put("bootstrap.servers", kafka == null ? BROKER : kafka);
    }
    return new Connection(settings);
  }
}
