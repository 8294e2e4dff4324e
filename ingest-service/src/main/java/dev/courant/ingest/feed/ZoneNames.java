package dev.courant.ingest.feed;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Time zones as dates in feeds name them: offsets, and the abbreviations in use. */
final class ZoneNames {
  private static final Pattern OFFSET =
      Pattern.compile("(?:etc/)?(?:gmt|utc|ut)?\\s*([+-])(\\d{1,2})(?::?(\\d{2}))?");
  private static final Map<String, Integer> MINUTES = new TreeMap<>();

  static {
    at(0, "ut", "utc", "gmt", "z", "wet");
    at(-210, "nst");
    at(-150, "ndt");
    at(-180, "adt", "brt", "art");
    at(-240, "ast", "at", "edt", "clt");
    at(-300, "est", "et", "cdt", "cot", "pet");
    at(-360, "cst", "ct", "mdt");
    at(-420, "mst", "mt", "pdt");
    at(-480, "pst", "pt", "akdt");
    at(-540, "akst");
    at(-600, "hst");
    at(60, "cet", "met", "bst", "west", "wat", "n");
    at(120, "cest", "mest", "mesz", "eet", "sast", "cat");
    at(180, "eest", "msk", "eat", "trt");
    at(240, "gst");
    at(270, "irdt");
    at(210, "irst");
    at(300, "pkt");
    at(330, "ist");
    at(345, "npt");
    at(420, "wib", "ict");
    at(480, "hkt", "sgt", "pht", "awst", "myt");
    at(540, "jst", "kst");
    at(600, "aest", "chst", "pgt", "vlat");
    at(-660, "sst");
    at(-570, "mart");
    at(-270, "vet");
    at(-120, "fnt");
    at(240, "samt", "azt", "amt", "mut");
    at(270, "aft");
    at(300, "uzt", "yekt", "tmt", "mvt");
    at(360, "bdt", "omst", "almt", "btt");
    at(390, "mmt");
    at(420, "krat", "novt", "hovt");
    at(480, "wita", "irkt", "ulat", "bnt");
    at(540, "wit", "yakt");
    at(660, "magt", "sbt", "nct", "lhdt");
    at(630, "lhst");
    at(720, "fjt", "pett");
    at(765, "chast");
    at(825, "chadt");
    at(780, "tot", "phot");
    at(840, "lint");
    at(180, "idt", "syot");
    at(630, "acdt");
    at(570, "acst");
    at(660, "aedt");
    at(720, "nzst", "y");
    at(780, "nzdt");
    at(-60, "a");
    at(-720, "m");
  }

  private ZoneNames() {}

  private static void at(int minutes, String... names) {
    for (String name : names) {
      MINUTES.put(name, minutes);
    }
  }

  /** The zone of a name or number in lower case; UTC for one that is not known. */
  static ZoneId zone(String zone) {
    return zone.indexOf('/') > 0 && !zone.startsWith("etc/gmt") && !zone.startsWith("etc/utc")
        ? Regions.BY_NAME.getOrDefault(zone, ZoneOffset.UTC)
        : offset(zone);
  }

  /** Made when the first name of a region comes. */
  private static final class Regions {
    private static final Map<String, ZoneId> BY_NAME =
        ZoneId.getAvailableZoneIds().stream()
            .collect(Collectors.toMap(id -> id.toLowerCase(Locale.ROOT), ZoneId::of, (a, b) -> a));
  }

  /** The offset of a name or number in lower case; UTC for one that is not known. */
  static ZoneOffset offset(String zone) {
    Matcher matcher = OFFSET.matcher(zone);
    if (!matcher.matches()) {
      return ZoneOffset.ofTotalSeconds(60 * MINUTES.getOrDefault(zone, 0));
    }
    int hours = Integer.parseInt(matcher.group(2));
    int minutes = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    int sign = matcher.group(1).equals("-") ? -1 : 1;
    return ZoneOffset.ofTotalSeconds(sign * 60 * (60 * hours + minutes));
  }
}
