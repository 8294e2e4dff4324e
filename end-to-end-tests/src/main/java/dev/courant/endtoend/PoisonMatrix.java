package dev.courant.endtoend;

import dev.courant.model.EventCodec;
import dev.courant.model.Topics;
import dev.courant.testkit.languagemodel.Behaviour;
import dev.courant.testkit.languagemodel.StubModel;
import dev.courant.testkit.newsroom.Newsroom;
import dev.courant.testkit.newsroom.ScriptedOutlet;
import dev.courant.testkit.newsroom.ScriptedOutlets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * {@code ./courant chaos --poison}: every bad record of {@link PoisonCabinet} on every topic that
 * anything reads, one after the other, while good records pass. Records on all partitions, the same
 * one included, may be at most 5 seconds late; each bad record is one dead letter, whole or cut
 * with length and digest; a metric counts it; readiness stays up.
 */
final class PoisonMatrix {
  private final Path directory;
  private final Predicate<Poison> which;
  private final String run = Long.toString(System.nanoTime(), 36);

  /**
   * A matrix.
   *
   * @param which of the cells are tried
   */
  PoisonMatrix(Path directory, Predicate<Poison> which) {
    this.directory = directory;
    this.which = which;
  }

  /**
   * Tries all cells and prints them; whether all are as they must be.
   *
   * @param topic that is tried alone, or empty for all of them
   */
  static boolean run(Path directory, String topic) throws Exception {
    List<PoisonCell> cells =
        new PoisonMatrix(directory, poison -> topic.isEmpty() || poison.topic().equals(topic))
            .cells();
    List<PoisonCell> wrong = cells.stream().filter(cell -> !cell.isRight()).toList();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("cells", cells.size());
    figures.put("wrong", wrong.size());
    figures.put("latest_ms", cells.stream().mapToLong(PoisonCell::lateMillis).max().orElse(0));
    System.out.println(EventCodec.text(figures));
    return wrong.isEmpty();
  }

  /** What came of each. */
  List<PoisonCell> cells() throws Exception {
    List<ScriptedOutlet> outlets = Probe.outlets(run);
    ScriptedOutlets desk = new ScriptedOutlets(outlets, Clock.systemUTC());
    try (StubModel model = StubModel.start(Behaviour.honest());
        Newsroom newsroom = Newsroom.start(desk);
        Deployment deployment =
            Deployment.start(
                directory,
                directory.resolve("broker"),
                newsroom,
                List.of(
                    "--courant.summarize.model.address=" + model.address(),
                    "--courant.summarize.model.model=stub"));
        LiveStream stream = LiveStream.at(deployment.api().port());
        RecordWriter writer = new RecordWriter(deployment.kafka(), "none")) {
      String kafka = deployment.kafka();
      Probe newsroomProbe = Probe.throughNewsroom(desk, outlets, kafka);
      Probe rawProbe = Probe.between(Topics.RAW, Topics.SUMMARIZED, kafka, writer);
      Probe publishProbe = Probe.between(Topics.SUMMARIZED, Topics.PUBLISHED, kafka, writer);
      Probe streamProbe = Probe.throughStream(stream, writer);
      Probe storyProbe = Probe.between(Topics.SUMMARIZED, Topics.STORY_MEMBERS, kafka, writer);
      List<PoisonRow> rows =
          List.of(
              new PoisonRow(Topics.RAW, Fault.SUMMARIZE, false, rawProbe),
              new PoisonRow(Topics.SUMMARIZED, Fault.PUBLISH, false, publishProbe),
              new PoisonRow(Topics.SUMMARIZED, Fault.STORY, false, storyProbe),
              new PoisonRow(Topics.SECOND_EDITIONS, Fault.SUMMARIZE, false, rawProbe),
              new PoisonRow(Topics.PUBLISHED, Fault.PUBLISH, false, streamProbe),
              new PoisonRow(Topics.SIGHTINGS, Fault.INGEST, false, newsroomProbe),
              new PoisonRow(Topics.FEEDS, Fault.INGEST, false, newsroomProbe),
              new PoisonRow(Topics.MODEL_ANSWERS, Fault.SUMMARIZE, false, rawProbe),
              new PoisonRow(Topics.FEED_STATES, Fault.INGEST, true, newsroomProbe),
              new PoisonRow(Topics.ARTICLE_STATES, Fault.INGEST, true, newsroomProbe),
              new PoisonRow(Topics.SUMMARIZED_REVISIONS, Fault.SUMMARIZE, true, rawProbe),
              new PoisonRow(Topics.STORY_MEMBERS, Fault.STORY, true, storyProbe),
              new PoisonRow(Topics.STORIES, Fault.STORY, true, storyProbe));
      List<PoisonCell> cells = new ArrayList<>();
      for (PoisonRow row : rows) {
        List<Poison> records =
            PoisonCabinet.of(row.topic(), row.runOf(run)).stream().filter(which).toList();
        if (!records.isEmpty()) {
          cells.addAll(row.run(deployment, records));
        }
      }
      return cells;
    }
  }
}
