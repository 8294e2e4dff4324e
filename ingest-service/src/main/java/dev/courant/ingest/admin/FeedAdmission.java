package dev.courant.ingest.admin;

import dev.courant.ingest.feed.ParsedFeed;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Feed;
import dev.courant.model.Outlet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds and changes feeds at an operator's request. */
final class FeedAdmission {
  private static final String SOURCE = "admin";
  private static final int LONGEST_NAME = 200;

  private final FeedView view;
  private final FeedEditing editing;
  private final FeedProbe probe;

  FeedAdmission(FeedView view, FeedEditing editing, FeedProbe probe) {
    this.view = view;
    this.editing = editing;
    this.probe = probe;
  }

  /**
   * Adds a feed after a look at it; one whose host does not answer at the moment is added too.
   *
   * @throws ProblemException where it is not to be
   */
  Feed add(FeedRequest unchecked) {
    FeedRequest request = unchecked.checked();
    FeedAddress address = address(request.url());
    find(address.canonical())
        .ifPresent(present -> {
          throw Refusal.present(present);
        });
    Feed feed = feed(address, request, probe.look(address.url()));
    editing.add(List.of(feed));
    return feed;
  }

  /**
   * Changes a feed; a new address is looked at first. A feed of the catalogue is the operator's
   * from then on.
   *
   * @throws ProblemException where it is not to be
   */
  Feed change(String id, FeedRequest unchecked) {
    FeedRequest request = unchecked.checked();
    Feed before = editing.find(id);
    String url = before.url();
    if (request.url() != null && !request.url().equals(url)) {
      FeedAddress address = address(request.url());
      find(address.canonical())
          .filter(other -> !other.id().equals(id))
          .ifPresent(other -> {
            throw Refusal.present(other);
          });
      probe.look(address.url());
      url = address.url().toString();
    }
    String newUrl = url;
    return editing.change(id, feed -> changed(feed, request).at(newUrl));
  }

  /** Adds the feeds of a list without a look at them. */
  ImportResult addAll(List<OpmlDocument.Line> lines) {
    Set<CanonicalUrl> known = new HashSet<>();
    view.feeds().values().forEach(f -> CanonicalUrl.parse(f.url()).ifPresent(known::add));
    Map<String, Feed> added = new LinkedHashMap<>();
    List<String> refused = new ArrayList<>();
    int present = 0;
    for (OpmlDocument.Line line : lines) {
      FeedAddress address = FeedAddress.parse(line.url()).orElse(null);
      if (address == null) {
        refused.add(line.url().substring(0, Math.min(line.url().length(), LONGEST_NAME)));
      } else if (known.add(address.canonical())) {
        Feed feed = feed(address, request(line), Optional.empty());
        added.put(feed.id(), feed);
      } else {
        present++;
      }
    }
    editing.add(added.values());
    return new ImportResult(List.copyOf(added.keySet()), present, refused);
  }

  private static FeedRequest request(OpmlDocument.Line line) {
    try {
      return new FeedRequest(line.url(), null, shortened(line.title()), null, line.language())
          .checked();
    } catch (ProblemException _) {
      return new FeedRequest(line.url(), null, shortened(line.title()), null, null);
    }
  }

  private Optional<Feed> find(CanonicalUrl url) {
    return view.feeds().values().stream()
        .filter(feed -> CanonicalUrl.parse(feed.url()).filter(url::equals).isPresent())
        .findFirst();
  }

  private static FeedAddress address(@Nullable String url) {
    return FeedAddress.parse(url)
        .orElseThrow(() -> Refusal.badAddress("it is not an http or https address"));
  }

  private static Feed feed(FeedAddress address, FeedRequest request, Optional<ParsedFeed> found) {
    String id = request.outlet() == null ? address.outletId() : request.outlet();
    String stated = shortened(found.map(ParsedFeed::title).orElse(null));
    String name = or(or(request.name(), stated), id);
    String language = or(request.language(), found.map(ParsedFeed::language).orElse(null));
    return new Feed(
        address.feedId(),
        address.url().toString(),
        new Outlet(id, String.valueOf(name), request.country()),
        language,
        SOURCE,
        false);
  }

  private static Feed changed(Feed feed, FeedRequest request) {
    Outlet outlet = feed.outlet();
    return new Feed(
        feed.id(),
        feed.url(),
        new Outlet(
            String.valueOf(or(request.outlet(), outlet.id())),
            String.valueOf(or(request.name(), outlet.name())),
            or(request.country(), outlet.country())),
        or(request.language(), feed.language()),
        SOURCE,
        feed.paused(),
        feed.pollRequestedAt(),
        feed.lease(),
        feed.noticedAt());
  }

  private static @Nullable String shortened(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME).strip() : name.strip();
  }

  private static @Nullable String or(@Nullable String value, @Nullable String otherwise) {
    return value != null ? value : otherwise;
  }

  /**
   * What came of a list.
   *
   * @param added ids of the new feeds
   * @param present how many were there already, or twice in the list
   * @param refused what is not an address, cut to 200 characters
   */
  record ImportResult(List<String> added, int present, List<String> refused) {}
}
