package dev.courant.endtoend;

import dev.courant.endtoend.Poison.Verdict;
import dev.courant.model.EventCodec;
import dev.courant.model.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every kind of bad record for every topic that anything reads: bytes that are no JSON, JSON that
 * is no event, events without what they must have (by reflection over the record type), records
 * that are too large, and records of a version to come, which are good.
 */
final class PoisonCabinet {
  /** Topics of which a record without value is how a key is removed. */
  static final List<String> TOMBSTONES_ARE_GOOD =
      List.of(
          Topics.FEEDS,
          Topics.FEED_STATES,
          Topics.ARTICLE_STATES,
          Topics.SUMMARIZED_REVISIONS,
          Topics.STORY_MEMBERS,
          Topics.STORIES,
          Topics.MODEL_ANSWERS);

  /** Topics whose readers pass over what they cannot read, and make no dead letters of it. */
  static final List<String> WITHOUT_LETTERS =
      List.of(Topics.PUBLISHED, Topics.SUMMARIZED_REVISIONS, Topics.STORY_MEMBERS, Topics.STORIES);

  /** Topics whose records must have a key, or the broker takes none. */
  private static final List<String> COMPACTED =
      List.of(
          Topics.FEEDS,
          Topics.FEED_STATES,
          Topics.ARTICLE_STATES,
          Topics.SUMMARIZED,
          Topics.SUMMARIZED_REVISIONS,
          Topics.STORY_MEMBERS,
          Topics.STORIES,
          Topics.MODEL_ANSWERS);

  static final List<String> TOPICS =
      List.of(
          Topics.FEEDS,
          Topics.FEED_STATES,
          Topics.SIGHTINGS,
          Topics.ARTICLE_STATES,
          Topics.RAW,
          Topics.SUMMARIZED,
          Topics.PUBLISHED,
          Topics.SUMMARIZED_REVISIONS,
          Topics.STORY_MEMBERS,
          Topics.STORIES,
          Topics.MODEL_ANSWERS);

  private static final int MB = 1 << 20;
  private static final int PLAIN = 8_388_300;
  private static final int NESTED = 100_000;

  private final String topic;
  private final String run;
  private final List<Poison> all = new ArrayList<>();

  private PoisonCabinet(String topic, String run) {
    this.topic = topic;
    this.run = run;
  }

  /**
   * All bad records of a topic.
   *
   * @param run tells keys from those of other runs
   */
  static List<Poison> of(String topic, String run) {
    PoisonCabinet cabinet = new PoisonCabinet(topic, run);
    if (topic.equals(Topics.MODEL_ANSWERS)) {
      cabinet.answers();
    } else {
      cabinet.notJson();
      cabinet.large();
      cabinet.incomplete();
      cabinet.toCome();
    }
    return cabinet.all;
  }

  private void notJson() {
    add("garbage", bytes(new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe, 127}));
    add("{}", text("{}"));
    add("null", text("null"));
    add("an array", text("[]"));
    add("{\"id\":\"x\",\"paused\":false}", text("{\"id\":\"x\",\"paused\":false}"));
    add("nested brackets", text("[".repeat(NESTED)));
    add("nested objects", text("{\"a\":".repeat(NESTED)));
    Verdict gone = TOMBSTONES_ARE_GOOD.contains(topic) ? Verdict.PASSED_OVER : bad();
    add("tombstone", key("tombstone"), Optional::empty, Map.of(), "none", gone);
    if (!COMPACTED.contains(topic)) {
      byte[] good = EventCodec.encode(Specimens.of(topic, name("without-key")));
      add("without key", null, bytes(good), Map.of(), "none", withoutKey());
      add("garbage without key", null, text("garbage"), Map.of(), "none", bad());
    }
  }

  /** On these topics nobody needs the key: the value has the identity. */
  private Verdict withoutKey() {
    return topic.equals(Topics.PUBLISHED) ? Verdict.PASSED_OVER : bad();
  }

  private void large() {
    for (String compression : List.of("lz4", "zstd")) {
      for (int size : List.of(5, 20)) {
        String name = size + " MB of x under " + compression;
        add(name, key(size + compression), xs(size * MB), Map.of(), compression, bad());
      }
    }
    add("8,388,300 plain bytes", key("plain"), xs(PLAIN), Map.of(), "none", bad());
  }

  private void incomplete() {
    Object good = Specimens.of(topic, name("incomplete"));
    ObjectNode tree = EventCodec.mapper().valueToTree(good);
    RecordComponents.walk(
        good,
        tree,
        (path, component) -> {
          if (component.getType().isEnum()) {
            without(
                "wrong enum in " + path,
                good,
                path,
                node -> node.put(component.getName(), "EXPLODED"));
          }
          if (RecordComponents.isRequired(component)) {
            without("without " + path, good, path, node -> node.remove(component.getName()));
          }
        });
  }

  private void without(String name, Object good, String path, Consumer<ObjectNode> harm) {
    ObjectNode copy = EventCodec.mapper().valueToTree(good);
    ObjectNode at = copy;
    List<String> steps = Arrays.asList(path.split("\\."));
    for (String step : steps.subList(0, steps.size() - 1)) {
      at = (ObjectNode) at.get(step);
    }
    harm.accept(at);
    add(name, Specimens.keyOf(good), bytes(EventCodec.encode(copy)), Map.of(), "none", bad());
  }

  private void toCome() {
    Object good = Specimens.of(topic, name("to-come"));
    ObjectNode tree = EventCodec.mapper().valueToTree(good);
    tree.put("fieldOfTheFuture", "something").putObject("objectOfTheFuture").put("a", 1);
    Map<String, String> headers =
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_type",
            "dev.courant.article.to-come.v9",
            "ce_id",
            "1",
            "ce_source",
            "/courant/to-come",
            "courant_version",
            "9");
    add(
        "a version to come",
        Specimens.keyOf(good),
        bytes(EventCodec.encode(tree)),
        headers,
        "none",
        Verdict.GOOD);
  }

  private void answers() {
    Map<String, String> good =
        Map.of("courant_tokens", "10", "courant_money", "0.0", "courant_by", "somebody");
    answer("garbage in courant_tokens", good, "courant_tokens", "ten");
    answer("garbage in courant_money", good, "courant_money", "0,5 or so");
    answer("a number too large in courant_tokens", good, "courant_tokens", "9".repeat(30));
    answer("negative courant_tokens", good, "courant_tokens", "-5");
    add(
        "an empty courant_by",
        key("by"),
        text("{}"),
        Map.of("courant_by", ""),
        "none",
        Verdict.PASSED_OVER);
    add("courant_by alone", key("alone"), text("{}"), Map.of("courant_by", "x"), "none", bad());
    add("no headers", key("bare"), text("garbage"), Map.of(), "none", Verdict.PASSED_OVER);
    add("tombstone", key("tombstone"), Optional::empty, Map.of(), "none", Verdict.PASSED_OVER);
    for (String compression : List.of("lz4", "zstd")) {
      add(
          "20 MB of x under " + compression,
          key(compression),
          xs(20 * MB),
          good,
          compression,
          Verdict.PASSED_OVER);
    }
  }

  private void answer(String name, Map<String, String> good, String header, String text) {
    Map<String, String> headers = new HashMap<>(good);
    headers.put(header, text);
    add(name, key(header + text.length()), text("{}"), headers, "none", bad());
  }

  private Verdict bad() {
    return WITHOUT_LETTERS.contains(topic) ? Verdict.PASSED_OVER : Verdict.DEAD_LETTER;
  }

  private void add(String name, Supplier<Optional<byte[]>> value) {
    add(name, key(String.valueOf(all.size())), value, Map.of(), "none", bad());
  }

  private void add(
      String name,
      @Nullable String key,
      Supplier<Optional<byte[]>> value,
      Map<String, String> headers,
      String compression,
      Verdict verdict) {
    all.add(new Poison(topic, name, key, value, headers, compression, verdict));
  }

  private String name(String kind) {
    return "poison-" + run + "-" + kind;
  }

  private String key(String kind) {
    return name(kind);
  }

  private static Supplier<Optional<byte[]>> text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Supplier<Optional<byte[]>> bytes(byte[] bytes) {
    return () -> Optional.of(bytes);
  }

  private static Supplier<Optional<byte[]>> xs(int size) {
    return () -> {
      byte[] bytes = new byte[size];
      Arrays.fill(bytes, (byte) 'x');
      return Optional.of(bytes);
    };
  }
}
