package dev.courant.evaluation;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads feeds with plain ROME, to compare with. */
final class RomeFeeds {
  private RomeFeeds() {}

  static FeedAnswer read(FeedCase document) {
    String type = document.headers().get("content-type");
    try (XmlReader reader =
        new XmlReader(new ByteArrayInputStream(document.document()), type, true)) {
      SyndFeed feed = new SyndFeedInput().build(reader);
      return new FeedAnswer(
          document.id(),
          true,
          FeedAnswer.fields(
              "title", feed.getTitle(), "url", feed.getLink(), "language", feed.getLanguage()),
          feed.getEntries().stream().map(RomeFeeds::entry).toList(),
          null);
    } catch (Exception e) {
      return FeedAnswer.unread(document.id(), e.toString());
    }
  }

  private static Map<String, Object> entry(SyndEntry entry) {
    List<SyndContent> contents = entry.getContents();
    return FeedAnswer.fields(
        "id", entry.getUri(),
        "url", entry.getLink(),
        "title", entry.getTitle(),
        "summary", value(entry.getDescription()),
        "content", contents.isEmpty() ? null : value(contents.getFirst()),
        "published", instant(entry.getPublishedDate()),
        "updated", instant(entry.getUpdatedDate()),
        "author", entry.getAuthor(),
        "categories",
            entry.getCategories().stream()
                .map(SyndCategory::getName)
                .filter(Objects::nonNull)
                .toList());
  }

  private static @Nullable String value(@Nullable SyndContent content) {
    return content == null ? null : content.getValue();
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
