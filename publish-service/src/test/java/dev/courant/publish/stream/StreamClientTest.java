package dev.courant.publish.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

final class StreamClientTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Pattern EVENT = Pattern.compile("event: (\\w+)\ndata: (.*)\n");
  private static final Pattern ID = Pattern.compile("id: (\\S+)\n");

  private final TestLog log = new TestLog(4);

  @Test
  void isSentWhatComesAfterItCame() {
    log.append(0, "old", "sport");
    log.begin();
    StreamClient client = log.client(TestLog.EVERYTHING);
    Mono<String> news = next(client);
    log.publish(1, "new", "sport");
    assertThat(news.block(PATIENCE))
        .isEqualTo("id: " + TestLog.TAG.text() + "~0-1.1-1\nevent: create\ndata: new=sport\n\n");
  }

  @Test
  void isSentWhatItMissedFromMemory() {
    log.begin();
    String cursor = log.client(TestLog.EVERYTHING).cursor();
    log.publish(0, "a", "sport");
    log.publish(1, "b", "sport");
    assertThat(resumed(cursor, 2)).containsExactly("create a=sport", "create b=sport");
    assertThat(log.opened()).isZero();
  }

  @Test
  void isSentWhatIsNotInMemoryAnyMoreFromTheTopicAndTheRestFromMemory() {
    log.begin();
    String cursor = log.client(TestLog.EVERYTHING).cursor();
    for (int i = 0; i < 300; i++) {
      log.publish(i % 2, "k" + i, "sport");
    }
    List<String> all = resumed(cursor, 300);
    assertThat(all).doesNotHaveDuplicates().hasSize(300);
    assertThat(resumed(cursor, 300)).containsExactlyElementsOf(all);
    assertThat(log.opened()).isEqualTo(1);
  }

  @Test
  void resumesFromEveryCursorWithoutAGapOrARepeat() {
    log.begin();
    Random dice = new Random(7);
    String start = log.client(TestLog.EVERYTHING).cursor();
    for (int i = 0; i < 60; i++) {
      log.publish(dice.nextInt(2), "k" + i, "sport");
    }
    List<String> cursors = new ArrayList<>(List.of(start));
    List<String> all = new ArrayList<>();
    read(start, 60, all, cursors);
    for (int i = 0; i < cursors.size(); i++) {
      List<String> rest = new ArrayList<>();
      read(cursors.get(i), 60 - i, rest, new ArrayList<>());
      List<String> whole = new ArrayList<>(all.subList(0, i));
      whole.addAll(rest);
      assertThat(whole).as(cursors.get(i)).containsExactlyInAnyOrderElementsOf(all);
    }
  }

  @Test
  void isToldThatSomethingLeavesItsFilter() {
    log.begin();
    StreamClient client = log.client(TestLog.only("sport"));
    log.publish(0, "a", "sport");
    assertThat(events(next(client))).containsExactly("create a=sport");
    log.publish(0, "a", "money");
    assertThat(events(next(client))).containsExactly("leave a");
    log.publish(0, "a", "trade");
    log.publish(1, "b", "gone!");
    assertThat(events(next(client))).containsExactly("create b=gone!");
  }

  @Test
  void movesOnThroughWhatItDoesNotAskForWithEachSignOfLife() {
    log.begin();
    StreamClient client = log.client(TestLog.only("sport"));
    Mono<String> news = next(client);
    log.publish(0, "a", "money");
    log.tail.beat(System.nanoTime());
    assertThat(news.block(PATIENCE)).isEqualTo("id: " + TestLog.TAG.text() + "~0-1\n: alive\n\n");
  }

  @Test
  void isGivenASignOfLifeOnlyWhereItWasSentNothingForLong() {
    log.begin();
    StreamClient client = log.client(TestLog.EVERYTHING);
    Mono<String> news = next(client);
    log.tail.beat(System.nanoTime() - Duration.ofHours(1).toNanos());
    log.publish(0, "a", "money");
    assertThat(events(news)).containsExactly("create a=money");
  }

  @Test
  void isToldThatWhatItMissedIsGone() {
    log.begin();
    String cursor = log.client(TestLog.EVERYTHING).cursor();
    for (int i = 0; i < 20; i++) {
      log.publish(0, "k" + i, "sport");
    }
    log.drop(0, 3);
    assertThat(opened(cursor)).contains("event: reset", "\"code\":\"forgotten\"", "id: ");
  }

  @Test
  void isToldThatItsCursorIsOfAnotherTopicOrFromTheFuture() {
    log.begin();
    log.publish(0, "a", "sport");
    assertThat(opened("00000000~0-1")).contains("\"code\":\"foreign\"");
    assertThat(opened(TestLog.TAG.cursor(StreamPosition.of(Map.of(0, 9L)))))
        .contains("\"code\":\"forgotten\"");
  }

  @Test
  void readsFromTheTopicOnWhereItDoesNotKeepUp() {
    log.begin();
    StreamClient client = log.client(TestLog.EVERYTHING);
    for (int i = 0; i < 50; i++) {
      log.publish(i % 2, "k" + i, "sport");
    }
    List<String> seen = new ArrayList<>();
    while (seen.size() < 50) {
      seen.addAll(events(next(client)));
    }
    assertThat(seen).doesNotHaveDuplicates().hasSize(50);
    log.publish(0, "last", "sport");
    assertThat(events(next(client))).containsExactly("update last=sport");
  }

  @Test
  void endsWithTheProcess() {
    log.begin();
    StreamClient client = log.client(TestLog.EVERYTHING);
    Mono<byte[]> news = client.next();
    var done = news.toFuture();
    log.tail.end();
    assertThat(done).isCompletedWithValue(null);
    assertThat(client.goesOn()).isFalse();
  }

  @Test
  void waitsNoLongerOnceItHangsUp() {
    log.begin();
    StreamClient client = log.client(TestLog.EVERYTHING);
    client.next().subscribe().dispose();
    log.publish(0, "a", "sport");
    assertThat(events(next(client))).containsExactly("create a=sport");
  }

  private List<String> resumed(String cursor, int count) {
    List<String> seen = new ArrayList<>();
    read(cursor, count, seen, new ArrayList<>());
    return seen;
  }

  /** As a client does: what it sees, and the cursor after each. */
  private void read(String cursor, int count, List<String> seen, List<String> cursors) {
    var groups =
        log.stream()
            .open(
                TestLog.EVERYTHING,
                new EventStream.Start.After(cursor),
                bytes -> new String(bytes, StandardCharsets.UTF_8));
    groups
        .concatMap(group -> group)
        .concatMapIterable(text -> List.of(text.split("(?<=\n\n)")))
        .filter(event -> event.contains("\ndata: ") && event.startsWith("id: "))
        .take(count)
        .doOnNext(event -> {
          seen.addAll(eventsIn(event));
          Matcher id = ID.matcher(event);
          if (id.find()) {
            cursors.add(id.group(1));
          }
        })
        .blockLast(PATIENCE);
  }

  private String opened(String cursor) {
    return String.join(
        "",
        log.stream()
            .open(
                TestLog.EVERYTHING,
                new EventStream.Start.After(cursor),
                bytes -> new String(bytes, StandardCharsets.UTF_8))
            .concatMap(group -> group)
            .takeUntil(text -> text.contains("reset"))
            .collectList()
            .block(PATIENCE));
  }

  /** Asked for at once, as Netty does; waits where there is nothing yet. */
  private static Mono<String> next(StreamClient client) {
    var asked =
        Mono.defer(client::next)
            .repeatWhenEmpty(1000, empty -> empty)
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .toFuture();
    return Mono.fromFuture(asked);
  }

  private static List<String> events(Mono<String> text) {
    return eventsIn(String.valueOf(text.block(PATIENCE)));
  }

  private static List<String> eventsIn(String text) {
    return EVENT.matcher(text).results().map(e -> e.group(1) + " " + e.group(2)).toList();
  }
}
