package dev.courant.testkit.newsroom;

import dev.courant.model.CanonicalUrl;
import dev.courant.model.Feed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Outlets made in code, whose articles are published, corrected and withdrawn while they are
 * served. A feed holds every article of its outlet that is not withdrawn, newest first; a withdrawn
 * one answers 410. Every change shows in the next answer.
 */
public final class ScriptedOutlets implements Outlets {
  private static final Comparator<StandingStory> NEWEST_FIRST =
      Comparator.comparing((StandingStory s) -> s.story().byline().published()).reversed();
  private static final int FURTHER_ARTICLES = 3;

  private final Map<String, ScriptedOutlet> outlets = new LinkedHashMap<>();
  private final Map<CanonicalUrl, ScriptedOutlet> feeds = new LinkedHashMap<>();
  private final Clock clock;
  // By host, then by address in the order of publication; guarded by this.
  private final Map<String, Map<CanonicalUrl, StandingStory>> stories = new LinkedHashMap<>();
  // Of other outlets' articles, by host; guarded by this.
  private final Map<String, Map<String, FeedContent.Entry>> links = new LinkedHashMap<>();

  /** Outlets without articles; hosts must differ. */
  public ScriptedOutlets(List<ScriptedOutlet> outlets, Clock clock) {
    this.clock = clock;
    for (ScriptedOutlet outlet : outlets) {
      if (this.outlets.put(outlet.host(), outlet) != null) {
        throw new IllegalArgumentException("two outlets at " + outlet.host());
      }
      feeds.put(CanonicalUrl.parse(outlet.feedUrl()).orElseThrow(), outlet);
      stories.put(outlet.host(), new LinkedHashMap<>());
      links.put(outlet.host(), new LinkedHashMap<>());
    }
  }

  /**
   * Publishes an article.
   *
   * @throws IllegalArgumentException where no outlet has its host, or the address has an article
   */
  public NewsroomArticle publish(Story story) {
    StandingStory standing = StandingStory.published(story);
    synchronized (this) {
      if (storiesOf(story.host()).putIfAbsent(standing.address(), standing) != null) {
        throw new IllegalArgumentException("published already: " + story.url());
      }
    }
    return article(standing);
  }

  /**
   * Puts another outlet's article into the feed of an outlet, as aggregators do, in that outlet's
   * own words; again with other words to change them.
   */
  public synchronized void link(String host, String url, String title) {
    links
        .computeIfAbsent(host, _ -> new LinkedHashMap<>())
        .put(
            url,
            new FeedContent.Entry(
                url, title, title, new FeedContent.Dates(clock.instant(), null), List.of()));
  }

  /** Gives an article another title and text, now; its teaser becomes the first paragraph. */
  public NewsroomArticle correct(String url, String title, List<String> paragraphs) {
    return correct(
        url, new Story.Wording(title, paragraphs.getFirst(), paragraphs), clock.instant());
  }

  NewsroomArticle correct(String url, Story.Wording wording, Instant at) {
    return change(url, standing -> standing.corrected(wording, at));
  }

  /** Takes an article out of the feed; its page answers 410 from now on. */
  public NewsroomArticle withdraw(String url) {
    return withdraw(url, clock.instant());
  }

  NewsroomArticle withdraw(String url, Instant at) {
    return change(url, standing -> standing.withdrawn(at));
  }

  private synchronized NewsroomArticle change(String url, UnaryOperator<StandingStory> change) {
    CanonicalUrl address = CanonicalUrl.parse(url).orElseThrow();
    @Nullable StandingStory changed =
        storiesOf(address.toUri().getRawAuthority())
            .computeIfPresent(address, (key, standing) -> change.apply(standing));
    if (changed == null) {
      throw new IllegalArgumentException("never published: " + url);
    }
    return article(changed);
  }

  private Map<CanonicalUrl, StandingStory> storiesOf(String host) {
    @Nullable Map<CanonicalUrl, StandingStory> found = stories.get(host);
    if (found == null) {
      throw new IllegalArgumentException("no outlet at " + host);
    }
    return found;
  }

  @Override
  public List<Feed> feeds() {
    return outlets.values().stream().map(ScriptedOutlet::feed).toList();
  }

  @Override
  public synchronized List<NewsroomArticle> articles() {
    return stories.values().stream()
        .flatMap(byAddress -> byAddress.values().stream())
        .map(this::article)
        .toList();
  }

  private NewsroomArticle article(StandingStory standing) {
    ScriptedOutlet outlet = outletAt(standing.story().host()).orElseThrow();
    return new NewsroomArticle(
        standing.story().url(),
        outlet.outlet(),
        standing.wording().title(),
        standing.revision(),
        standing.withdrawn());
  }

  private Optional<ScriptedOutlet> outletAt(String host) {
    return Optional.ofNullable(outlets.get(host));
  }

  @Override
  public Optional<Document> at(CanonicalUrl address) {
    @Nullable ScriptedOutlet feed = feeds.get(address);
    return feed != null
        ? Optional.of(feed(feed))
        : outletAt(address.toUri().getRawAuthority()).flatMap(outlet -> page(outlet, address));
  }

  private Document feed(ScriptedOutlet outlet) {
    List<StandingStory> all = snapshot(outlet);
    // A withdrawal changes the feed as well, so it counts for the time of its last change.
    Instant updated =
        all.stream()
            .map(StandingStory::changed)
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    List<FeedContent.Entry> entries = new ArrayList<>(linked(outlet));
    all.stream()
        .filter(standing -> !standing.withdrawn())
        .sorted(NEWEST_FIRST)
        .map(StandingStory::inFeed)
        .forEach(entries::add);
    FeedContent.Channel channel =
        new FeedContent.Channel(
            outlet.outlet().name(), outlet.home(), outlet.feedUrl(), outlet.language());
    return outlet.format().write(new FeedContent(channel, updated, entries));
  }

  private synchronized List<FeedContent.Entry> linked(ScriptedOutlet outlet) {
    return List.copyOf(links.getOrDefault(outlet.host(), Map.of()).values());
  }

  private Optional<Document> page(ScriptedOutlet outlet, CanonicalUrl address) {
    List<StandingStory> further;
    @Nullable StandingStory standing;
    synchronized (this) {
      standing = storiesOf(outlet.host()).get(address);
      further =
          storiesOf(outlet.host()).values().stream()
              .filter(other -> !other.address().equals(address) && !other.withdrawn())
              .limit(FURTHER_ARTICLES)
              .toList();
    }
    if (standing == null) {
      return Optional.empty();
    }
    return Optional.of(
        standing.withdrawn()
            ? Document.gone(standing.changed())
            : new ArticlePage(outlet, standing, further).document());
  }

  private synchronized List<StandingStory> snapshot(ScriptedOutlet outlet) {
    return new ArrayList<>(storiesOf(outlet.host()).values());
  }
}
