package dev.courant.ingest.intake;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How pages are looked at.
 *
 * @param pageAttempts how often a page that cannot be had is asked for before the feed's own text
 *     stands in for it, 1 to 10. Too low: articles of a few sentences after a short outage; too
 *     high: late articles
 * @param retryPageAfter wait before the second attempt; doubles with each further one. Too low:
 *     load on an outlet in trouble; too high: late articles
 * @param recheckAfter ages of an article at which its page is looked at again for corrections.
 *     Empty: corrections are only noticed where the feed shows them; many: load on the outlets
 * @param confirmMissingAfter wait between the first 404 or 410 and the second look, after which the
 *     article is withdrawn. Too low: a short fault withdraws articles; too high: withdrawn articles
 *     stay up
 * @param maxBody longest body, in characters; what is beyond is cut at a paragraph. Too low:
 *     articles lose their end; too high: records above the broker's limit
 * @param minPageText fewest characters of main text for a page to be preferred to the feed's own
 *     text
 * @param confirmDoubtAfter how long a text that may not be the article's, or lines in it that are
 *     no sentences, must stay the same before they count as a revision. Too low: what stands in for
 *     articles for a while is published; too high: late corrections of tables
 */
@ConfigurationProperties("courant.ingest.intake")
public record IntakeSettings(
    @DefaultValue("3") int pageAttempts,
    @DefaultValue("2m") Duration retryPageAfter,
    @DefaultValue({"15m", "2h", "12h", "48h"}) List<Duration> recheckAfter,
    @DefaultValue("10m") Duration confirmMissingAfter,
    @DefaultValue("200000") int maxBody,
    @DefaultValue("200") int minPageText,
    @DefaultValue("1h") Duration confirmDoubtAfter) {
  public IntakeSettings {
    recheckAfter = recheckAfter.stream().sorted().toList();
  }
}
