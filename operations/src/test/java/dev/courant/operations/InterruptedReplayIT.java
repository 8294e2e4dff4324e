package dev.courant.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.TopicLayout;
import dev.courant.model.Topics;
import dev.courant.operations.deadletters.DeadLetterBox;
import dev.courant.operations.deadletters.DeadLetterQuery;
import dev.courant.operations.deadletters.DeadLetterReplay;
import dev.courant.operations.log.Connection;
import dev.courant.operations.log.Events;
import dev.courant.operations.log.Pace;
import dev.courant.operations.log.TopicLog;
import dev.courant.operations.log.Transactions;
import dev.courant.testkit.infrastructure.EmbeddedBroker;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptedReplayIT {
  private static final TopicLayout LAYOUT = new TopicLayout(2, (short) 1);
  private static final int LETTERS = 60;

  @TempDir static Path folder;

  /** Ends the process half-way: the transaction that it is in stays open on the broker. */
  private static final class Killed extends RuntimeException {}

  @Test
  void replaysEachOnceThoughItIsKilledHalfWay() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0)) {
      Connection connection = Connection.to(broker.bootstrapServers());
      makeTopics(connection);
      writeDeadLetters(connection);

      replayUntilKilled(connection);
      int status = command(connection, "dead-letters", "replay", "--all", "--rate", "1000");
      int again = command(connection, "dead-letters", "replay", "--all");

      assertThat(status).isZero();
      assertThat(again).isZero();
      assertThat(replayed(connection)).hasSize(LETTERS).doesNotHaveDuplicates();
      try (TopicLog log = connection.log()) {
        assertThat(new DeadLetterBox(log).list(DeadLetterQuery.OPEN, 10)).isEmpty();
        assertThat(new DeadLetterBox(log).list(DeadLetterQuery.OPEN.withDecided(), 100))
            .hasSize(LETTERS);
      }
      reanalyses(connection);
      assertThat(command(connection, "doctor", "--no-store", "--repair-hints")).isEqualTo(0);
    }
  }

  private static void reanalyses(Connection connection) throws Exception {
    String[] line = {"reanalyse", "--from", "2026-03-01", "--to", "2026-04-01", "--rate", "500"};
    assertThat(
            command(
                connection,
                Stream.concat(Stream.of(line), Stream.of("--dry-run")).toArray(String[]::new)))
        .isZero();
    assertThat(command(connection, line)).isZero();
    assertThat(command(connection, line)).isZero();
    List<String> asked = new ArrayList<>();
    try (TopicLog log = connection.log()) {
      var _ =
          log.read(
              log.ranges(Set.of(Topics.RAW)),
              record -> {
                if (record.headers().lastHeader("courant_reanalysis") != null) {
                  asked.add(new String(record.key(), UTF_8));
                }
              });
    }
    assertThat(asked).hasSize(LETTERS).doesNotHaveDuplicates();
  }

  private static int command(Connection connection, String... args) throws Exception {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    List<String> line = new ArrayList<>(List.of(args));
    line.add("--kafka");
    line.add(String.valueOf(connection.settings().get("bootstrap.servers")));
    PrintStream out = new PrintStream(said, true, UTF_8);
    int status = new Operations(out, out).run(line);
    System.out.println(String.join(" ", args) + "\n" + said.toString(UTF_8));
    return status;
  }

  private static void replayUntilKilled(Connection connection) {
    try (TopicLog log = connection.log()) {
      Transactions killing =
          id -> new KillingWriter(connection.transactions().open(id), connection, id);
      DeadLetterReplay replay = new DeadLetterReplay(log, killing, Clock.systemUTC());
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> replay.replay(DeadLetterQuery.OPEN, "test", Pace.of(10))))
          .isInstanceOf(Killed.class);
    }
    assertThat(replayed(connection)).hasSize(20);
  }

  /** Writes two batches; of the third all is sent, but not committed. */
  private static final class KillingWriter implements Transactions.Writer {
    private final Transactions.Writer writer;
    private final Connection connection;
    private final String id;
    private int written;

    KillingWriter(Transactions.Writer writer, Connection connection, String id) {
      this.writer = writer;
      this.connection = connection;
      this.id = id;
    }

    @Override
    public void write(List<ProducerRecord<byte[], byte[]>> records) {
      if (written++ < 2) {
        writer.write(records);
        return;
      }
      Map<String, Object> settings = new HashMap<>(connection.settings());
      settings.put("transactional.id", id);
      Producer<byte[], byte[]> producer =
          new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
      producer.initTransactions();
      producer.beginTransaction();
      records.forEach(producer::send);
      producer.flush();
      throw new Killed();
    }

    @Override
    public void close() {}
  }

  private static List<String> replayed(Connection connection) {
    List<String> keys = new ArrayList<>();
    try (TopicLog log = connection.log()) {
      var _ =
          log.read(
              log.ranges(Set.of(Topics.RAW)),
              record -> {
                if (record.headers().lastHeader("courant_replay_of") != null) {
                  keys.add(new String(record.key(), UTF_8));
                }
              });
    }
    return keys;
  }

  private static void makeTopics(Connection connection) throws Exception {
    connection.prepare(LAYOUT);
    try (Admin admin = connection.admin()) {
      admin
          .createTopics(
              Stream.of(LAYOUT.raw(), LAYOUT.summarized(), LAYOUT.published())
                  .flatMap(List::stream)
                  .toList())
          .all()
          .get();
    }
  }

  private static void writeDeadLetters(Connection connection) {
    List<ProducerRecord<byte[], byte[]>> letters = new ArrayList<>();
    for (int n = 0; n < LETTERS; n++) {
      ProducerRecord<byte[], byte[]> letter =
          new ProducerRecord<>(
              Topics.deadLettersOf(Topics.RAW),
              n % 2,
              Events.id(n).getBytes(UTF_8),
              Events.raw(n, 1, Instant.parse("2026-03-05T12:00:00Z")));
      letter.headers().add("courant_origin", (Topics.RAW + "-" + n % 2 + "@" + n).getBytes(UTF_8));
      letter.headers().add("courant_cause", "a.B$NoEngine: gone".getBytes(UTF_8));
      letters.add(letter);
    }
    try (Transactions.Writer writer = connection.transactions().open("test")) {
      writer.write(letters);
    } catch (KafkaException e) {
      throw new AssertionError(e);
    }
  }
}
