package dev.courant.publish.syndication;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * The feeds, and what crawlers are told.
 *
 * @param site public address of this service, for example {@code https://news.example.org}; links
 *     begin with it. Without it the host that a request names is taken if it is this machine or an
 *     address of a private network, and else the address that the request came in by: a stranger
 *     cannot choose what links point to
 */
@ConfigurationProperties("courant.publish.syndication")
public record SyndicationSettings(@Nullable URI site) {
  /** The address that links begin with, without a slash at its end. */
  public String origin(ServerHttpRequest request) {
    if (site != null) {
      return site.getScheme() + "://" + site.getAuthority();
    }
    URI asked = request.getURI();
    InetSocketAddress local = request.getLocalAddress();
    if (local == null || isOurs(asked.getHost(), local.getAddress())) {
      return asked.getScheme() + "://" + asked.getAuthority();
    }
    return asked.getScheme() + "://" + literal(local.getAddress()) + ":" + local.getPort();
  }

  private static boolean isOurs(@Nullable String named, @Nullable InetAddress local) {
    String host = Objects.requireNonNullElse(named, "").toLowerCase(Locale.ROOT);
    if (host.equals("localhost") || host.endsWith(".localhost")) {
      return true;
    }
    InetAddress address = literal(host);
    return address != null
        && (address.equals(local)
            || address.isLoopbackAddress()
            || address.isSiteLocalAddress()
            || address.isLinkLocalAddress());
  }

  /** Never asks a name server. */
  private static @Nullable InetAddress literal(String host) {
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    try {
      return InetAddress.ofLiteral(bracketed ? host.substring(1, host.length() - 1) : host);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String literal(@Nullable InetAddress address) {
    if (address == null) {
      return "localhost";
    }
    String text = address.getHostAddress();
    return text.indexOf(':') < 0 ? text : "[" + text.replaceFirst("%.*", "") + "]";
  }
}
