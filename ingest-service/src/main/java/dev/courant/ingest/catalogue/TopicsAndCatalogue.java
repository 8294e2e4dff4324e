package dev.courant.ingest.catalogue;

import dev.courant.ingest.ownership.BrokerSetup;
import dev.courant.model.Brokers;
import dev.courant.model.TopicLayout;
import dev.courant.runtime.BrokerAdmin;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates missing topics and writes the catalogue to them. */
final class TopicsAndCatalogue implements BrokerSetup {
  private final BrokerAdmin admin;
  private final TopicLayout layout;
  private final CatalogueLoader catalogue;

  TopicsAndCatalogue(BrokerAdmin admin, TopicLayout layout, CatalogueLoader catalogue) {
    this.admin = admin;
    this.layout = layout;
    this.catalogue = catalogue;
  }

  @Override
  public void run() throws Exception {
    List<NewTopic> topics =
        Stream.of(layout.feeds(), layout.sightings(), layout.raw()).flatMap(List::stream).toList();
    Brokers.prepare(admin.client(), topics);
    catalogue.load();
  }
}
