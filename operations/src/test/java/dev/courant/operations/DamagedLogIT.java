package dev.courant.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.TopicLayout;
import dev.courant.model.Topics;
import dev.courant.operations.doctor.DoctorVisit;
import dev.courant.operations.doctor.Finding;
import dev.courant.operations.doctor.FindingKind;
import dev.courant.operations.log.Connection;
import dev.courant.operations.log.Events;
import dev.courant.testkit.infrastructure.EmbeddedBroker;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedLogIT {
  private static final TopicLayout LAYOUT = new TopicLayout(2, (short) 1);
  private static final int RECORDS = 6_000;
  private static final String SMALLEST_SEGMENT = String.valueOf(1 << 20);

  @TempDir static Path folder;

  @Test
  void findsASegmentThatWasFlippedAndOneThatIsGone() throws Exception {
    Path directory = folder.resolve("broker");
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0)) {
      Connection connection = Connection.to(broker.bootstrapServers());
      makeTopics(connection);
      write(connection);
      assertThat(gaps(connection)).isEmpty();
    }
    flip(segments(directory, 0).get(1));
    Files.delete(segments(directory, 1).get(1));

    try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0)) {
      List<Finding> gaps = gaps(Connection.to(broker.bootstrapServers()));

      assertThat(gaps)
          .extracting(Finding::detail)
          // A broker that was not stopped in order, as on a busy machine, cuts the damaged part
          // off.
          .anySatisfy(gap ->
              assertThat(gap)
                  .contains("raw-0")
                  .containsAnyOf("checksums are wrong", "no transaction explains them"))
          .anySatisfy(
              gap -> assertThat(gap).contains("raw-1").contains("no transaction explains them"))
          .hasSize(2);
    }
  }

  private static List<Finding> gaps(Connection connection) {
    List<Finding> gaps = new ArrayList<>();
    new DoctorVisit(connection)
        .examine(
            null,
            finding -> {
              if (finding.kind() == FindingKind.LOG_GAP) {
                gaps.add(finding);
              }
            });
    return gaps;
  }

  private static void makeTopics(Connection connection) throws Exception {
    List<NewTopic> topics =
        Stream.of(LAYOUT.raw(), LAYOUT.summarized(), LAYOUT.published(), LAYOUT.operations())
            .flatMap(List::stream)
            .map(DamagedLogIT::inSmallSegments)
            .toList();
    try (Admin admin = connection.admin()) {
      admin.createTopics(topics).all().get();
    }
  }

  private static NewTopic inSmallSegments(NewTopic topic) {
    Map<String, String> settings = new HashMap<>(topic.configs());
    settings.put("segment.bytes", SMALLEST_SEGMENT);
    settings.put("max.message.bytes", SMALLEST_SEGMENT);
    return topic.configs(settings);
  }

  private static void write(Connection connection) {
    Map<String, Object> settings = new HashMap<>(connection.settings());
    settings.put("batch.size", 8_000);
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int n = 0; n < RECORDS; n++) {
        producer.send(
            new ProducerRecord<>(Topics.RAW, n % 2, Events.id(n).getBytes(UTF_8), padded(n)));
      }
    }
  }

  private static byte[] padded(int n) {
    String event = new String(Events.raw(n, 1), UTF_8);
    return event.replace("was closed", "was closed" + ".".repeat(500)).getBytes(UTF_8);
  }

  private static List<Path> segments(Path directory, int partition) throws IOException {
    try (Stream<Path> files =
        Files.list(directory.resolve("log").resolve(Topics.RAW + "-" + partition))) {
      return files.filter(file -> file.toString().endsWith(".log")).sorted().toList();
    }
  }

  private static void flip(Path segment) throws IOException {
    try (FileChannel file =
        FileChannel.open(segment, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer one = ByteBuffer.allocate(1);
      long middle = file.size() / 2;
      file.read(one, middle);
      one.put(0, (byte) (one.get(0) ^ 0x55)).rewind();
      file.write(one, middle);
    }
  }
}
