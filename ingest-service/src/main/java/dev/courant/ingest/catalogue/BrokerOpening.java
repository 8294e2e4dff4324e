package dev.courant.ingest.catalogue;

import dev.courant.ingest.ownership.Opening;
import dev.courant.model.Brokers;
import dev.courant.model.TopicLayout;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates missing topics and writes the catalogue to them. */
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
    List<NewTopic> topics =
        Stream.of(layout.feeds(), layout.sightings(), layout.raw()).flatMap(List::stream).toList();
    Brokers.prepare(admin, topics);
    catalogue.load();
  }
}
