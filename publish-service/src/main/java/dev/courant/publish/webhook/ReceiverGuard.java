package dev.courant.publish.webhook;

import dev.courant.runtime.PublicAddress;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides to which addresses connections are made: public ones but this machine's own, and those
 * that settings allow. It stands in the pipeline of each connection and sees the very address that
 * is about to be connected to, so that answers of the DNS that change make no difference.
 */
final class ReceiverGuard {
  private final Set<String> allowed;
  private final Predicate<InetAddress> ours;

  ReceiverGuard(Collection<String> allowed) {
    this(allowed, PublicAddress::isOurs);
  }

  ReceiverGuard(Collection<String> allowed, Predicate<InetAddress> ours) {
    this.allowed =
        allowed.stream()
            .map(text -> text.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    this.ours = ours;
  }

  /** A connection was refused by us. */
  static final class RefusedException extends ConnectException {
    RefusedException() {
      super("not a public address");
    }
  }

  /**
   * Why an address cannot be a receiver's, as advice to who registers it; null where it can. Its
   * name is not resolved here: that is done at each connection.
   */
  @Nullable String obstacle(URI address) {
    String host = address.getHost();
    if (host == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
      return "Give an address with a host, and without user information or a fragment.";
    }
    boolean named = isAllowed(host, port(address));
    if (!"https".equals(address.getScheme()) && !(named && "http".equals(address.getScheme()))) {
      return "Give an address with https.";
    }
    InetAddress literal = literal(host);
    return named || literal == null && !isLocal(host) || literal != null && isPublic(literal)
        ? null
        : "Give a public address; whoever runs this service can allow others by"
            + " courant.publish.webhook.allowed-addresses.";
  }

  private static int port(URI address) {
    int given = address.getPort();
    return given >= 0 ? given : "https".equals(address.getScheme()) ? 443 : 80;
  }

  private static boolean isLocal(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost") || name.endsWith(".localhost");
  }

  private static @Nullable InetAddress literal(String host) {
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    try {
      return InetAddress.ofLiteral(bracketed ? host.substring(1, host.length() - 1) : host);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Whether a connection may be made. */
  boolean admits(SocketAddress remote) {
    if (!(remote instanceof InetSocketAddress address)) {
      return false;
    }
    InetAddress ip = address.getAddress();
    return ip != null
        && (isAllowed(address.getHostString(), address.getPort())
            || isAllowed(ip.getHostAddress(), address.getPort())
            || isPublic(ip));
  }

  private boolean isPublic(InetAddress ip) {
    return PublicAddress.isPublic(ip) && !ours.test(ip);
  }

  private boolean isAllowed(String host, int port) {
    return allowed.contains(host.toLowerCase(Locale.ROOT) + ":" + port);
  }

  /** What a connection's pipeline has first. */
  ChannelOutboundHandlerAdapter handler() {
    return new ChannelOutboundHandlerAdapter() {
      @Override
      public void connect(
          ChannelHandlerContext context,
          SocketAddress remote,
          @Nullable SocketAddress local,
          ChannelPromise promise) {
        if (admits(remote)) {
          context.connect(remote, local, promise);
        } else {
          promise.setFailure(new RefusedException());
        }
      }
    };
  }
}
