package dev.courant.testkit.newsroom;

import dev.courant.model.Outlet;
import dev.courant.testkit.newsroom.Story.Byline;
import dev.courant.testkit.newsroom.Story.Furniture;
import dev.courant.testkit.newsroom.Story.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One outlet of the sample with its articles and what becomes of them: the resource {@code
 * sample/NAME.txt}.
 *
 * <p>The file is a list of parts, the outlet first; each further part starts with a line {@code ---
 * KIND PATH}, where the kind is {@code article}, {@code correction}, {@code withdrawal} or {@code
 * arrival}: a new article that comes {@code after} the withdrawal of the one at that path. A part
 * has fields, {@code name: value} (several values are parted by {@code |}), then a blank line, then
 * paragraphs parted by blank lines. An article's {@code age} is an ISO 8601 duration before the
 * first start.
 */
record SampleFile(ScriptedOutlet outlet, List<Story> stories, List<Event> events) {
  private static final String SEPARATOR = "\n--- ";

  /** What becomes of an article. */
  sealed interface Event {
    String url();

    /** The article whose page is read before the event comes. */
    default String awaits() {
      return url();
    }

    /** It gets another wording. */
    record Correction(String url, Wording wording) implements Event {}

    /** It is withdrawn. */
    record Withdrawal(String url) implements Event {}

    /** A new one comes in place of one that is withdrawn. */
    record Arrival(Story story, String withdrawn) implements Event {
      @Override
      public String url() {
        return story.url();
      }

      @Override
      public String awaits() {
        return withdrawn;
      }
    }
  }

  static SampleFile read(String name, Instant firstStart) {
    return parse(Resource.text("sample/" + name + ".txt"), firstStart);
  }

  static SampleFile parse(String text, Instant firstStart) {
    List<String> parts = Arrays.asList(text.replace("\r\n", "\n").split(SEPARATOR, -1));
    ScriptedOutlet outlet = outlet(SamplePart.of(parts.getFirst()));
    SampleFile file = new SampleFile(outlet, new ArrayList<>(), new ArrayList<>());
    for (String part : parts.subList(1, parts.size())) {
      int end = part.indexOf('\n') < 0 ? part.length() : part.indexOf('\n');
      String[] head = part.substring(0, end).strip().split(" ", 2);
      file.add(head[0], head[1], SamplePart.of(part.substring(end).stripLeading()), firstStart);
    }
    return file;
  }

  private void add(String kind, String path, SamplePart part, Instant firstStart) {
    String url = "https://" + outlet.host() + path;
    switch (kind) {
      case "article" -> stories.add(story(path, part, firstStart));
      case "correction" -> events.add(new Event.Correction(url, wording(part)));
      case "withdrawal" -> events.add(new Event.Withdrawal(url));
      case "arrival" ->
          events.add(
              new Event.Arrival(
                  story(path, part, firstStart), "https://" + outlet.host() + part.field("after")));
      default -> throw new IllegalArgumentException("what is a " + kind + "?");
    }
  }

  private static ScriptedOutlet outlet(SamplePart part) {
    String host = part.field("host");
    String id = host.replaceFirst("^www\\.", "");
    HouseStyle.Words words =
        new HouseStyle.Words(
            part.field("more"),
            part.field("by"),
            part.field("updated"),
            part.field("subscribe"),
            part.field("rights"));
    return new ScriptedOutlet(
        new Outlet(id, part.field("name"), part.field("country")),
        host,
        part.field("language"),
        FeedFormat.valueOf(part.field("feed")),
        new HouseStyle(part.field("template"), part.values("navigation"), words));
  }

  private Story story(String path, SamplePart part, Instant firstStart) {
    Instant published = firstStart.minus(Duration.parse(part.field("age")));
    return new Story(
        outlet.host(),
        path,
        wording(part),
        new Byline(part.values("authors"), published),
        new Furniture(part.optional("kicker"), part.optional("caption")));
  }

  private static Wording wording(SamplePart part) {
    return new Wording(part.field("title"), part.field("teaser"), part.paragraphs());
  }
}
