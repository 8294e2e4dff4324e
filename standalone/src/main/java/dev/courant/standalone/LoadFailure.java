package dev.courant.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a local model's file could not be loaded, and what can be done about it, for people. */
final class LoadFailure {
  private static final Pattern ARCHITECTURE =
      Pattern.compile("unknown (?:model )?architecture:? *'?\"?([\\w.-]+)");

  private LoadFailure() {}

  /**
   * In one or two sentences.
   *
   * @param output what the process wrote before it ended
   */
  static String words(Path file, Path output) {
    String written = read(output);
    Matcher architecture = ARCHITECTURE.matcher(written);
    if (architecture.find()) {
      return file
          + " is of the architecture "
          + architecture.group(1)
          + ", which Courant's own library does not know. Let Ollama or llama.cpp run it, and name"
          + " its address: --model http://localhost:11434/v1";
    }
    List<String> lines = written.lines().filter(line -> !line.isBlank()).toList();
    String last = lines.isEmpty() ? "" : " (the last: " + lines.getLast().strip() + ")";
    return file + " could not be loaded; its messages are in " + output + last;
  }

  private static String read(Path output) {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      return "";
    }
  }
}
