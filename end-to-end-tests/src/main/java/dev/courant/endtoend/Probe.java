package dev.courant.endtoend;

import dev.courant.model.ArticleEvent;
import dev.courant.model.ArticleId;
import dev.courant.model.EventCodec;
import dev.courant.model.Site;
import dev.courant.model.Topics;
import dev.courant.testkit.newsroom.FeedFormat;
import dev.courant.testkit.newsroom.ScriptedOutlet;
import dev.courant.testkit.newsroom.ScriptedOutlets;
import dev.courant.testkit.newsroom.Story;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;

/**
 * Sends good records through every partition, and tells how long it took until all had come out at
 * the other end.
 */
interface Probe {
  Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * Sends and waits.
   *
   * @param name tells this time from others; letters and digits
   * @return nothing where they have not all come out after 30 seconds
   */
  Optional<Duration> pass(String name) throws Exception;

  /** Articles on one topic, which come out on the next. */
  static Probe between(String from, String to, String kafka, RecordWriter writer) {
    return name -> {
      try (TopicTail tail = new TopicTail(kafka, to)) {
        Instant began = Instant.now();
        Set<String> keys = new HashSet<>();
        for (int partition = 0; partition < Deployment.PARTITIONS; partition++) {
          ArticleEvent good = (ArticleEvent) Specimens.of(from, "good-" + name + "-" + partition);
          String key = good.id().value();
          keys.add(key);
          var _ = writer.send(new ProducerRecord<>(from, partition, key, EventCodec.encode(good)));
        }
        return took(began, tail.await(keys, PATIENCE));
      }
    };
  }

  /** Cards, which come out of the live stream. */
  static Probe throughStream(LiveStream stream, RecordWriter writer) {
    return name -> {
      Instant began = Instant.now();
      Set<ArticleId> ids = new HashSet<>();
      for (int partition = 0; partition < Deployment.PARTITIONS; partition++) {
        ArticleEvent good =
            (ArticleEvent) Specimens.of(Topics.PUBLISHED, "card-" + name + "-" + partition);
        ids.add(good.id());
        var _ =
            writer.send(
                new ProducerRecord<>(
                    Topics.PUBLISHED, partition, good.id().value(), EventCodec.encode(good)));
      }
      return took(began, stream.await(ids, PATIENCE));
    };
  }

  /** Stories of outlets that are at home in all partitions, which come out on {@code raw}. */
  static Probe throughNewsroom(ScriptedOutlets desk, List<ScriptedOutlet> outlets, String kafka) {
    return name -> {
      try (TopicTail tail = new TopicTail(kafka, Topics.RAW)) {
        Instant began = Instant.now();
        Set<String> keys = new HashSet<>();
        for (ScriptedOutlet outlet : outlets) {
          Story story =
              Story.of(
                  outlet.host(),
                  "/stories/" + name,
                  "Council of Ardmoyle approves a ferry line, " + name,
                  List.of(
                      "The council approved a ferry line after a vote. It is number " + name + "."),
                  began);
          keys.add(desk.publish(story).id().value());
        }
        return took(began, tail.await(keys, PATIENCE));
      }
    };
  }

  /** One outlet for each partition. */
  static List<ScriptedOutlet> outlets(String run) {
    List<ScriptedOutlet> outlets = new ArrayList<>();
    for (int partition = 0; partition < Deployment.PARTITIONS; partition++) {
      int wanted = partition;
      outlets.add(
          IntStream.range(0, 1_000)
              .mapToObj(i -> "www.p" + i + "-" + run + ".example")
              .filter(host -> home(host) == wanted)
              .findFirst()
              .map(host -> ScriptedOutlet.at(host, FeedFormat.values()[0]))
              .orElseThrow());
    }
    return outlets;
  }

  /** The partition of a host's site on the topics of ingest. */
  static int home(String host) {
    String site = Site.of(URI.create("https://" + host + "/")).name();
    return Utils.toPositive(Utils.murmur2(site.getBytes(StandardCharsets.UTF_8)))
        % Deployment.PARTITIONS;
  }

  private static Optional<Duration> took(Instant began, boolean came) {
    return came ? Optional.of(Duration.between(began, Instant.now())) : Optional.empty();
  }
}
