package dev.courant.publish.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.publish.stream.PublishedEvents.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class EventReadingTest {
  private final TestLog log = new TestLog(4);
  private final PublishedEvents events = new PublishedEvents(log.tail, log.pieces);

  @Test
  void takesWhatComesAndSaysWhetherThereIsMore() {
    log.begin();
    EventReading reading = reading(end());
    assertThat(reading.hasMore()).isFalse();
    log.publish(1, "a", "sport");
    assertThat(reading.hasMore()).isTrue();
    assertThat(reading.next())
        .get()
        .extracting(Event::id, Event::type, Event::data, Event::cursor)
        .containsExactly(TestLog.TAG.text() + "_1_0", "create", "a=sport", end());
    assertThat(reading.hasMore()).isFalse();
    assertThat(reading.next()).isEmpty();
  }

  @Test
  void takesEachOnceFromEveryCursorWhetherInMemoryOrNot() {
    log.begin();
    String start = end();
    for (int i = 0; i < 200; i++) {
      log.publish(i % 2, "k" + i, "sport");
    }
    List<Event> all = rest(reading(start));
    assertThat(all).extracting(Event::id).doesNotHaveDuplicates().hasSize(200);
    for (int i = 0; i < all.size(); i += 13) {
      Set<String> seen = new HashSet<>();
      all.subList(0, i + 1).forEach(event -> seen.add(event.id()));
      rest(reading(all.get(i).cursor()))
          .forEach(event -> assertThat(seen.add(event.id())).isTrue());
      assertThat(seen).as(all.get(i).cursor()).hasSize(200);
    }
  }

  @Test
  void movesThroughWhatDoesNotMatch() {
    log.begin();
    EventReading reading = events.after(end(), TestLog.only("sport")).orElseThrow();
    log.publish(0, "a", "sport");
    log.publish(0, "a", "money");
    log.publish(1, "b", "money");
    assertThat(rest(reading)).extracting(Event::type).containsExactly("create", "leave");
    assertThat(reading.cursor()).isEqualTo(end());
  }

  @Test
  void saysUnderOneIdThatWhatFollowedIsGone() {
    log.begin();
    String start = end();
    for (int i = 0; i < 20; i++) {
      log.publish(0, "k" + i, "sport");
    }
    log.drop(0, 3);
    Event reset = reading(start).next().orElseThrow();
    assertThat(reset.type()).isEqualTo("reset");
    assertThat(reset.data()).contains("\"code\":\"forgotten\"");
    assertThat(reset.cursor()).isEqualTo(end());
    assertThat(reading(start).next().orElseThrow().id()).isEqualTo(reset.id());
    assertThat(reading("00000000~0-1").next().orElseThrow().data()).contains("foreign");
    assertThat(reading(TestLog.TAG.text() + "~0-99").next().orElseThrow().data())
        .contains("forgotten");
  }

  @Test
  void endsWithTheTopic() {
    log.begin();
    EventReading reading = reading(end());
    log.tail.end();
    assertThat(reading.goesOn()).isFalse();
    assertThat(reading.next()).isEmpty();
    assertThat(events.after("00000000~0-1", TestLog.EVERYTHING)).isEmpty();
  }

  private String end() {
    return events.end().orElseThrow();
  }

  private EventReading reading(String cursor) {
    return events.after(cursor, TestLog.EVERYTHING).orElseThrow();
  }

  private static List<Event> rest(EventReading reading) {
    List<Event> rest = new ArrayList<>();
    while (reading.hasMore()) {
      Optional<Event> next = reading.next();
      next.ifPresent(rest::add);
    }
    return rest;
  }
}
