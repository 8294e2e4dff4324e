package dev.courant.ingest.catalogue;

import dev.courant.ingest.poll.Opening;
import dev.courant.model.Brokers;
import dev.courant.model.TopicLayout;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Makes the topics, sets right what stands on them, and brings the catalogue onto them. */
final class BrokerOpening implements Opening {
  private final Admin admin;
  private final TopicLayout layout;
  private final KafkaRehoming rehoming;
  private final CatalogueLoader catalogue;

  BrokerOpening(
      Admin admin, TopicLayout layout, KafkaRehoming rehoming, CatalogueLoader catalogue) {
    this.admin = admin;
    this.layout = layout;
    this.rehoming = rehoming;
    this.catalogue = catalogue;
  }

  @Override
  public void open() throws InterruptedException, TimeoutException {
    List<NewTopic> topics =
        Stream.of(layout.feeds(), layout.sightings(), layout.raw()).flatMap(List::stream).toList();
    Brokers.prepare(admin, topics);
    rehoming.run();
    catalogue.load();
  }
}
