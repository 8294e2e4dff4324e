package dev.courant.ingest.article;

import dev.courant.model.CanonicalUrl;
import dev.courant.model.Site;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/**
 * The partition of an address: the one that its {@linkplain Site site} hashes to. So one instance
 * owns all articles of a site and alone asks the site's hosts, whose limits then hold however many
 * instances run.
 *
 * @param partitions of each of ingest's topics
 */
public record SitePartitioner(int partitions) {
  /** The partition of an address. */
  public int of(String address) {
    String site =
        CanonicalUrl.parse(address).map(url -> Site.of(url.toUri()).name()).orElse(address);
    return Utils.toPositive(Utils.murmur2(site.getBytes(StandardCharsets.UTF_8))) % partitions;
  }
}
