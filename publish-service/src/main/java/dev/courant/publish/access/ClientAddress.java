package dev.courant.publish.access;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Tells from which address a request comes: that of the connection, or, where a known proxy has it,
 * the last one in {@code X-Forwarded-For} that is no known proxy's.
 */
public final class ClientAddress {
  private static final int V6_NETWORK = 8;

  private final List<Network> proxies;

  ClientAddress(Collection<String> proxies) {
    this.proxies = proxies.stream().map(Network::of).toList();
  }

  /** The address; null where the connection has none. */
  public @Nullable InetAddress of(ServerHttpRequest request) {
    InetSocketAddress remote = request.getRemoteAddress();
    InetAddress address = remote == null ? null : remote.getAddress();
    if (address == null || !isProxy(address)) {
      return address;
    }
    List<String> forwarded =
        request.getHeaders().getOrEmpty("X-Forwarded-For").stream()
            .flatMap(value -> Arrays.stream(value.split(",")))
            .map(String::strip)
            .toList();
    for (String next : forwarded.reversed()) {
      InetAddress named = literal(next);
      if (named == null) {
        return address;
      }
      address = named;
      if (!isProxy(named)) {
        return named;
      }
    }
    return address;
  }

  private boolean isProxy(InetAddress address) {
    return proxies.stream().anyMatch(network -> network.has(address));
  }

  private static @Nullable InetAddress literal(String text) {
    try {
      return InetAddress.ofLiteral(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** What counts as one client: an IPv4 address, or the /64 that one IPv6 customer has. */
  public static String client(InetAddress address) {
    byte[] bytes = address.getAddress();
    return Arrays.toString(bytes.length > V6_NETWORK ? Arrays.copyOf(bytes, V6_NETWORK) : bytes);
  }
}
