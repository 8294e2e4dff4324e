package dev.courant.testkit.newsroom;

import dev.courant.model.CanonicalUrl;
import dev.courant.model.Feed;
import dev.courant.testkit.newsroom.SampleFile.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sample's outlets; before each answer, the events that are due are brought about. */
final class SampleOutlets implements Outlets {
  private final ScriptedOutlets outlets;
  private final SampleSchedule schedule;
  // Guarded by this, like the one below.
  private final List<Event> pending = new ArrayList<>();
  private final Map<CanonicalUrl, Instant> firstRead = new HashMap<>();

  SampleOutlets(List<SampleFile> files, SampleSchedule schedule) {
    this.schedule = schedule;
    outlets =
        new ScriptedOutlets(files.stream().map(SampleFile::outlet).toList(), Clock.systemUTC());
    for (SampleFile file : files) {
      file.stories().forEach(outlets::publish);
      pending.addAll(file.events());
    }
  }

  @Override
  public List<Feed> feeds() {
    return outlets.feeds().stream()
        .map(f -> new Feed(f.id(), f.url(), f.outlet(), f.language(), "sample", f.paused()))
        .toList();
  }

  @Override
  public List<NewsroomArticle> articles() {
    bringAbout();
    return outlets.articles();
  }

  @Override
  public Optional<Document> at(CanonicalUrl address) {
    bringAbout();
    Optional<Document> document = outlets.at(address);
    if (document.isPresent()) {
      read(address);
    }
    return document;
  }

  private synchronized void read(CanonicalUrl address) {
    firstRead.putIfAbsent(address, schedule.now());
  }

  private synchronized void bringAbout() {
    pending.removeIf(event -> {
      Instant read = firstRead.get(CanonicalUrl.parse(event.awaits()).orElseThrow());
      boolean comes = schedule.comes(event, read);
      if (comes) {
        apply(event);
      }
      return comes;
    });
  }

  private void apply(Event event) {
    Instant at = schedule.nominal(event);
    switch (event) {
      case Event.Correction(String url, Story.Wording wording) -> outlets.correct(url, wording, at);
      case Event.Withdrawal(String url) -> outlets.withdraw(url, at);
      case Event.Arrival(Story story, String _) -> outlets.publish(story);
    }
  }
}
