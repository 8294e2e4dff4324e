package dev.courant.testkit.newsroom;

import dev.courant.model.EventCodec;
import dev.courant.testkit.newsroom.Outlets.UnusableDirectoryException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The pages of a directory, by name, and a line for each file that could not be used.
 *
 * <p>A page is {@code NAME.html.gz} with {@code NAME.expected.json}, of which {@code url}, {@code
 * title}, {@code published} and {@code country} are read, each of which may be missing; the rest is
 * what an evaluation compares with and is left alone. Bytes stay on disk. A page inflates to 64 MB
 * at most.
 */
record SavedPages(List<SavedPage> pages, List<String> problems) {
  private static final String PAGE = ".html.gz";
  private static final String DESCRIPTION = ".expected.json";
  private static final int MAX_PAGE_BYTES = 64 << 20;
  private static final long MAX_FILE_BYTES = 64L << 20;

  static SavedPages in(Path directory) {
    SavedPages found = new SavedPages(new ArrayList<>(), new ArrayList<>());
    names(directory).forEach(name -> found.read(directory, name));
    if (found.pages.isEmpty()) {
      throw new UnusableDirectoryException(
          "no saved pages (NAME%s with NAME%s) in %s%s"
              .formatted(
                  PAGE,
                  DESCRIPTION,
                  directory,
                  found.problems.isEmpty() ? "" : ": " + found.problems.getFirst()));
    }
    return new SavedPages(List.copyOf(found.pages), List.copyOf(found.problems));
  }

  private static List<String> names(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new UnusableDirectoryException("not a directory: " + directory);
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(PAGE))
          .map(file -> file.substring(0, file.length() - PAGE.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UnusableDirectoryException("cannot list " + directory + ": " + e.getMessage());
    }
  }

  private void read(Path directory, String name) {
    Path page = directory.resolve(name + PAGE);
    Path description = directory.resolve(name + DESCRIPTION);
    Path current = description;
    try {
      JsonNode json = EventCodec.mapper().readTree(bounded(description));
      if (!json.isObject()) {
        throw new IOException("not a JSON object");
      }
      current = page;
      pages.add(page(name, page, json));
    } catch (IOException | JacksonException e) {
      problems.add("%s was left out: %s".formatted(current.getFileName(), reason(e)));
    }
  }

  private static SavedPage page(String name, Path file, JsonNode json) throws IOException {
    byte[] packed = bounded(file);
    byte[] html = inflated(packed);
    Instant modified = Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS);
    SavedPage.Description description =
        new SavedPage.Description(
            text(json, "title"),
            StatedTime.parse(text(json, "published")),
            StatedCountry.parse(text(json, "country")));
    return new SavedPage(
        name, file, text(json, "url"), Document.tagOf(packed), isUtf8(html), modified, description);
  }

  private static @Nullable String text(JsonNode json, String field) {
    JsonNode value = json.get(field);
    String text = value == null || !value.isString() ? "" : value.stringValue().strip();
    return text.isEmpty() ? null : text;
  }

  private static byte[] bounded(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("there is no such file");
    }
    if (Files.size(file) > MAX_FILE_BYTES) {
      throw new IOException("larger than " + (MAX_FILE_BYTES >> 20) + " MB");
    }
    return Files.readAllBytes(file);
  }

  private static byte[] inflated(byte[] packed) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 16)) {
      byte[] bytes = in.readNBytes(MAX_PAGE_BYTES + 1);
      if (bytes.length > MAX_PAGE_BYTES) {
        throw new IOException("inflates to more than " + (MAX_PAGE_BYTES >> 20) + " MB");
      }
      return bytes;
    }
  }

  private static boolean isUtf8(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(1 << 13);
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, true);
    } while (result.isOverflow());
    return !result.isError();
  }

  private static String reason(Exception e) {
    String text = e instanceof JacksonException json ? json.getOriginalMessage() : e.getMessage();
    String kind = e instanceof JacksonException ? "no JSON, " : "";
    return kind
        + (text == null ? e.getClass().getSimpleName() : text.lines().findFirst().orElse(""));
  }
}
