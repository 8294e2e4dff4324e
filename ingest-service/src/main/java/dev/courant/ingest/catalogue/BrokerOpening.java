package dev.courant.ingest.catalogue;

import dev.courant.ingest.poll.Opening;
import dev.courant.model.Brokers;
import dev.courant.model.TopicLayout;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Makes the topics and brings the catalogue onto them. */
final class BrokerOpening implements Opening {
  private final Admin admin;
  private final TopicLayout layout;
  private final CatalogueLoader catalogue;

  BrokerOpening(Admin admin, TopicLayout layout, CatalogueLoader catalogue) {
    this.admin = admin;
    this.layout = layout;
    this.catalogue = catalogue;
  }

  @Override
  public void open() throws InterruptedException, TimeoutException {
    List<NewTopic> topics = Stream.concat(layout.feeds().stream(), layout.raw().stream()).toList();
    Brokers.prepare(admin, topics);
    catalogue.load();
  }
}
