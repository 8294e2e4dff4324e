package dev.courant.publish.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The regions of the United Nations' M49 standard, and which lies in which. */
public final class Regions {
  private static final Regions M49 = read();

  private final Map<String, Region> bySlug = new HashMap<>();
  private final Map<String, List<String>> parts = new HashMap<>();

  private Regions() {}

  /**
   * A region or country.
   *
   * @param code three digits, M49
   * @param parent code of the region that holds it; empty for the world
   */
  public record Region(String code, String parent, String name) {}

  /** The region with a code or a name (or its slug); empty where M49 has none. */
  public static Optional<Region> find(String codeOrName) {
    return Optional.ofNullable(M49.bySlug.get(Slug.of(codeOrName)));
  }

  /** The slugs of all names. */
  public static Collection<String> slugs() {
    return M49.bySlug.keySet().stream().filter(s -> !Character.isDigit(s.charAt(0))).toList();
  }

  /** What was asked for and, where it is a region, the codes of everything that lies in it. */
  static Stream<String> within(String codeOrName) {
    Stream<String> codes = find(codeOrName).stream().flatMap(region -> M49.codesIn(region.code()));
    return Stream.concat(Stream.of(codeOrName), codes);
  }

  private Stream<String> codesIn(String code) {
    Stream<String> below = parts.getOrDefault(code, List.of()).stream().flatMap(this::codesIn);
    return Stream.concat(Stream.of(code), below);
  }

  private void add(String[] fields) {
    Region region = new Region(fields[0], fields[1], fields[3]);
    bySlug.put(region.code(), region);
    bySlug.put(Slug.of(region.name()), region);
    parts.computeIfAbsent(region.parent(), _ -> new ArrayList<>()).add(region.code());
  }

  private static Regions read() {
    Regions regions = new Regions();
    try (InputStream in = Regions.class.getResourceAsStream("/publish/m49.csv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, "publish/m49.csv is missing"),
                    StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(",", 4))
          .forEach(regions::add);
      return regions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
