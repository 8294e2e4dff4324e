package dev.courant.publish.access;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may ask, and how often.
 *
 * @param hosts names by which the service may be asked for, beside the one of its public address
 *     ({@code courant.publish.syndication.site}), for example {@code news.example.org}; requests
 *     for others are refused with 421. Loopback and addresses in digits are always served. Where
 *     neither is given, names that no public DNS has are served too, such as {@code publish} or
 *     {@code publish.news.svc}; {@code *} serves any name
 * @param proxies addresses whose {@code X-Forwarded-For} is believed, as 10.0.0.7 or 10.0.0.0/8;
 *     none by default: any client could write that header
 * @param operators addresses that may ask for {@code /actuator}, {@code /api/v1/webhooks} and
 *     {@code /api/v1/reports}, as those of proxies; by default loopback and private networks.
 *     Others are answered 404
 * @param operatorsPort a second port, at which alone those are answered, to operators alone: keep
 *     it closed to others, for probes and scrapers ask there. It takes the place of {@code
 *     management.server.port}. 0: they are answered at the port of everything else
 * @param requestsPerMinute that one address may send on average; 0 for any number. Loopback is not
 *     limited. An IPv6 client counts by its /64
 * @param burst requests that it may send at once
 */
@ConfigurationProperties("courant.publish.access")
record AccessSettings(
    @DefaultValue List<String> hosts,
    @DefaultValue List<String> proxies,
    @DefaultValue({
          "127.0.0.0/8",
          "::1",
          "10.0.0.0/8",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "100.64.0.0/10",
          "169.254.0.0/16",
          "fc00::/7",
          "fe80::/10"
        })
        List<String> operators,
    @DefaultValue("0") int operatorsPort,
    @DefaultValue("6000") int requestsPerMinute,
    @DefaultValue("1000") int burst) {}
