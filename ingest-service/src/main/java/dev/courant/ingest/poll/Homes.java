package dev.courant.ingest.poll;

import dev.courant.model.CanonicalUrl;
import dev.courant.model.Site;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/**
 * Which partition an address is at home in: the one that its {@linkplain Site site} hashes to. So
 * one instance decides about all articles of a site, and it alone asks the site's hosts, whose
 * limits then hold however many instances there are.
 *
 * @param partitions of the topics of feeds, sightings and states
 */
record Homes(int partitions) {
  int of(String address) {
    String site =
        CanonicalUrl.parse(address).map(url -> Site.of(url.toUri()).name()).orElse(address);
    return Utils.toPositive(Utils.murmur2(site.getBytes(StandardCharsets.UTF_8))) % partitions;
  }
}
