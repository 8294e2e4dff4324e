package dev.courant.ingest.poll;

import dev.courant.ingest.feed.ParsedEntry;
import dev.courant.ingest.revision.ContentHash;
import dev.courant.model.CanonicalUrl;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a feed that lead to articles. Several entries of one address count as the first of
 * them if they have the same headline or guid; else the address is that of a list, not of an
 * article, and all of them are left out, as are those that lead to a front page and have a guid of
 * their own.
 *
 * @param leftOut how many entries were left out, by reason
 */
record ShownEntries(List<ShownEntry> entries, Map<LeftOut, Integer> leftOut) {
  static ShownEntries of(List<ParsedEntry> parsed) {
    Map<CanonicalUrl, List<ParsedEntry>> byUrl = new LinkedHashMap<>();
    Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
    for (ParsedEntry entry : parsed) {
      CanonicalUrl url = entry.url() == null ? null : CanonicalUrl.parse(entry.url()).orElse(null);
      if (url == null) {
        leftOut.merge(LeftOut.NO_ADDRESS, 1, Integer::sum);
      } else {
        byUrl.computeIfAbsent(url, _ -> new ArrayList<>()).add(entry);
      }
    }
    Map<String, Integer> guids = guids(byUrl.values());
    List<ShownEntry> shown = new ArrayList<>();
    byUrl.forEach((url, entries) -> {
      if (!isOfAFrontPage(url, entries.getFirst()) && isOfOneArticle(entries)) {
        shown.add(new ShownEntry(url, guid(entries.getFirst(), guids), entries.getFirst()));
      } else {
        LeftOut reason = isFrontPage(url) ? LeftOut.FRONT_PAGE : LeftOut.SHARED_ADDRESS;
        leftOut.merge(reason, entries.size(), Integer::sum);
      }
    });
    return new ShownEntries(shown, leftOut);
  }

  /** An entry whose guid is its address may be an article that is a site of its own. */
  private static boolean isOfAFrontPage(CanonicalUrl url, ParsedEntry entry) {
    return isFrontPage(url) && entry.id() != null && !entry.id().equals(entry.url());
  }

  private static boolean isFrontPage(CanonicalUrl url) {
    return url.toUri().getPath().length() < 2 && url.toUri().getRawQuery() == null;
  }

  private static boolean isOfOneArticle(List<ParsedEntry> entries) {
    ParsedEntry first = entries.getFirst();
    return entries.stream()
        .allMatch(entry ->
            title(entry).equals(title(first))
                || (entry.id() != null && entry.id().equals(first.id())));
  }

  private static String title(ParsedEntry entry) {
    return ContentHash.of(Objects.requireNonNullElse(entry.title(), ""));
  }

  private static Map<String, Integer> guids(Collection<List<ParsedEntry>> groups) {
    Map<String, Integer> count = new HashMap<>();
    for (List<ParsedEntry> group : groups) {
      String guid = group.getFirst().id();
      if (guid != null) {
        count.merge(guid, 1, Integer::sum);
      }
    }
    return count;
  }

  /** Guids that several entries share tell nothing; one that is the address tells nothing more. */
  private static @Nullable String guid(ParsedEntry entry, Map<String, Integer> guids) {
    String guid = entry.id();
    if (guid == null || guid.isBlank() || guid.equals(entry.url())) {
      return null;
    }
    return guids.getOrDefault(guid, 0) == 1 ? ContentHash.of(guid) : null;
  }
}
