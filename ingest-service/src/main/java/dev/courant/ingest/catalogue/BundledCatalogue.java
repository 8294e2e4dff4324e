package dev.courant.ingest.catalogue;

import dev.courant.model.EventCodec;
import dev.courant.model.Feed;
import dev.courant.model.Outlet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * The catalogue of real outlets, a versioned JSON file: {@code {version, feeds: [{id, url, outlet,
 * language}]}}.
 */
final class BundledCatalogue implements FeedCatalogue {
  private final List<Feed> feeds;

  /**
   * Reads the file.
   *
   * @throws UncheckedIOException where it cannot be read
   * @throws EventCodec.UndecodableException where it is not in the format
   */
  BundledCatalogue(Resource file) {
    try (InputStream in = file.getInputStream()) {
      Listing listing = EventCodec.decode(in.readAllBytes(), Listing.class);
      feeds = listing.feeds().stream().map(Line::toFeed).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the catalogue " + file, e);
    }
  }

  @Override
  public String source() {
    return "catalogue";
  }

  @Override
  public List<Feed> feeds() {
    return feeds;
  }

  private record Listing(String version, List<Line> feeds) {}

  private record Line(String id, String url, Outlet outlet, @Nullable String language) {
    Feed toFeed() {
      return new Feed(id, url, outlet, language, "catalogue", false);
    }
  }
}
