package dev.courant.testkit.newsroom;

import dev.courant.model.CanonicalUrl;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A story as it stands now.
 *
 * @param wording the latest
 * @param revision how many wordings there were
 * @param modified time of the last correction or of the withdrawal; null while there was none
 */
record StandingStory(
    Story story,
    Story.Wording wording,
    int revision,
    @Nullable Instant modified,
    boolean withdrawn) {

  static StandingStory published(Story story) {
    return new StandingStory(story, story.wording(), 1, null, false);
  }

  StandingStory corrected(Story.Wording other, Instant at) {
    return new StandingStory(story, other, revision + 1, at, withdrawn);
  }

  StandingStory withdrawn(Instant at) {
    return new StandingStory(story, wording, revision, at, true);
  }

  CanonicalUrl address() {
    return CanonicalUrl.parse(story.url())
        .orElseThrow(() -> new IllegalArgumentException("not an address: " + story.url()));
  }

  Instant changed() {
    @Nullable Instant time = modified;
    return time == null ? story.byline().published() : time;
  }

  FeedContent.Entry inFeed() {
    return new FeedContent.Entry(
        story.url(),
        wording.title(),
        wording.teaser(),
        new FeedContent.Dates(story.byline().published(), modified),
        story.byline().authors());
  }
}
