package dev.courant.summarize.section;

import dev.courant.model.Section.Label;
import dev.courant.summarize.language.LexiconFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A country or region of the UN's M49 standard.
 *
 * @param iso ISO 3166-1 alpha-2; empty for a region
 * @param parent the code of the region that it stands in; empty for the world
 */
record Area(String code, String name, String iso, String parent) {
  static final String WORLD = "001";

  /** Has an ISO code of the user-assigned range and none in M49: it counts for its region. */
  private static final String UNCODED = "000";

  private static final Map<String, Area> REGIONS =
      LexiconFile.lines(Topic.class, "places/regions.txt").stream()
          .map(line -> line.split("\\|", -1))
          .map(field -> new Area(field[0], field[1], "", field[2]))
          .collect(Collectors.toMap(Area::code, Function.identity()));

  Label label() {
    return code.equals(UNCODED) ? region(parent).label() : new Label(code, name);
  }

  boolean country() {
    return !iso.isEmpty();
  }

  /** Itself and the regions that it stands in, the smallest first; without the world. */
  List<Area> chain() {
    List<Area> chain = new ArrayList<>();
    for (@Nullable Area area = this;
        area != null && !area.code.equals(WORLD);
        area = REGIONS.get(area.parent)) {
      chain.add(area);
    }
    return chain;
  }

  boolean within(Area region) {
    return region.code.equals(WORLD) || chain().contains(region);
  }

  /** The continent, as M49 counts them. */
  Area continent() {
    return chain().getLast();
  }

  static Area region(String code) {
    Area region = REGIONS.get(code);
    if (region == null) {
      throw new IllegalStateException("no such M49 region: " + code);
    }
    return region;
  }

  static Stream<Area> regions() {
    return REGIONS.values().stream();
  }
}
