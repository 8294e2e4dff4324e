package dev.courant.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.CanonicalUrl;
import dev.courant.model.EventCodec;
import dev.courant.model.Feed;
import dev.courant.model.Outlet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueFileTest {
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final List<Line> feeds = read().feeds();

  @Test
  void itCoversTheWorld() {
    assertThat(feeds).hasSizeGreaterThanOrEqualTo(80);
    assertThat(feeds.stream().map(feed -> feed.outlet().country()).distinct().count())
        .isGreaterThanOrEqualTo(45);
    assertThat(feeds.stream().map(CatalogueFileTest::primaryLanguage).distinct().count())
        .isGreaterThanOrEqualTo(18);
  }

  @Test
  void noCountryHasMoreThanAnEighthOfTheFeeds() {
    assertThat(
            feeds.stream()
                .collect(
                    Collectors.groupingBy(feed -> feed.outlet().country(), Collectors.counting()))
                .values())
        .allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(feeds.size() / 8));
  }

  @Test
  void nothingIsListedTwice() {
    assertThat(feeds).extracting(Line::id).doesNotHaveDuplicates();
    assertThat(feeds).extracting(feed -> feed.outlet().id()).doesNotHaveDuplicates();
    assertThat(feeds)
        .extracting(feed -> feed.outlet().name() + feed.outlet().country())
        .doesNotHaveDuplicates();
    assertThat(feeds).extracting(feed -> CanonicalUrl.parse(feed.url())).doesNotHaveDuplicates();
  }

  @Test
  void everyFeedHasASafeAddressACountryAndALanguage() {
    assertThat(feeds)
        .allSatisfy(feed -> {
          assertThat(feed.url()).startsWith("https://");
          assertThat(CanonicalUrl.parse(feed.url())).isPresent();
          assertThat(COUNTRIES).contains(feed.outlet().country());
          assertThat(LANGUAGES).contains(primaryLanguage(feed));
          assertThat(feed.outlet().id()).matches("[a-z0-9][a-z0-9.-]*");
        });
  }

  @Test
  void everyIdIsOneThatAFeedMayHave() {
    assertThat(feeds)
        .allSatisfy(
            line -> new Feed(line.id(), line.url(), line.outlet(), null, "catalogue", false));
  }

  private record Listing(String version, List<Line> feeds) {}

  private record Line(String id, String url, Outlet outlet, String language) {}

  private static Listing read() {
    try (InputStream in = CatalogueFileTest.class.getResourceAsStream("catalogue.json")) {
      return EventCodec.decode(Objects.requireNonNull(in).readAllBytes(), Listing.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String primaryLanguage(Line feed) {
    return Locale.forLanguageTag(String.valueOf(feed.language())).getLanguage();
  }
}
