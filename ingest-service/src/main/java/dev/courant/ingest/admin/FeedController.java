package dev.courant.ingest.admin;

import dev.courant.model.Feed;
import java.net.URI;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The feeds over HTTP. */
@RestController
@RequestMapping("/api/v1/feeds")
final class FeedController {
  private final FeedView view;
  private final FeedEditing editing;
  private final FeedAdmission admission;
  private final Clock clock;

  FeedController(FeedView view, FeedEditing editing, FeedAdmission admission, Clock clock) {
    this.view = view;
    this.editing = editing;
    this.admission = admission;
    this.clock = clock;
  }

  /** All feeds. */
  record Listing(int total, List<FeedHealth> items) {}

  @GetMapping
  Listing list() {
    List<FeedHealth> items =
        view.feeds().values().stream()
            .sorted(Comparator.comparing(Feed::id))
            .map(this::health)
            .toList();
    return new Listing(items.size(), items);
  }

  @GetMapping("/{id}")
  FeedHealth find(@PathVariable String id) {
    return health(editing.find(id));
  }

  @PostMapping
  ResponseEntity<FeedHealth> add(@RequestBody FeedRequest request) {
    Feed feed = admission.add(request);
    return ResponseEntity.created(URI.create("/api/v1/feeds/" + feed.id())).body(health(feed));
  }

  @PutMapping("/{id}")
  FeedHealth change(@PathVariable String id, @RequestBody FeedRequest request) {
    return health(admission.change(id, request));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String id) {
    editing.remove(id);
  }

  @PostMapping("/{id}/pause")
  FeedHealth pause(@PathVariable String id) {
    return health(editing.change(id, feed -> feed.resting(true)));
  }

  @PostMapping("/{id}/resume")
  FeedHealth resume(@PathVariable String id) {
    return health(editing.change(id, feed -> feed.resting(false)));
  }

  /** Whoever has the feed polls it within seconds, also where it is paused. */
  @PostMapping("/{id}/poll")
  @ResponseStatus(HttpStatus.ACCEPTED)
  FeedHealth poll(@PathVariable String id) {
    return health(editing.change(id, feed -> feed.requested(clock.instant())));
  }

  private FeedHealth health(Feed feed) {
    return FeedHealth.of(feed, view.stateOf(feed.id()), clock.instant());
  }
}
