package dev.courant.ingest.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.boot.http.client.InetAddressFilter;

/**
 * Decides, of the very address that a socket is about to connect to, whether it may.
 *
 * <p>Spring's filter of external addresses knows IANA's registries of special-purpose addresses
 * (RFC 6890) with NAT64, 6to4 and Teredo. What it lets through and does not lead to the public
 * internet is refused here besides: IPv6 outside of global unicast, 2000::/3 (among it
 * IPv4-compatible and -translated addresses), documentation in 3fff::/20 (RFC 9637), IPv4 embedded
 * by ISATAP (RFC 5214), a cloud's metadata service on a public address, and this machine's own
 * public addresses. A NAT64 prefix of the network's own (RFC 6052) looks like any other address:
 * private addresses are to be blocked at such a gateway.
 */
final class AddressGuard {
  private static final InetAddressFilter EXTERNAL = InetAddressFilter.externalAddresses();
  private static final InetAddressFilter SPECIAL =
      InetAddressFilter.of("168.63.129.16", "3fff::/20", "2620:4f:8000::/48", "192.175.48.0/24");

  private final Set<Endpoint> allowed;
  private final boolean publicToo;
  private final Predicate<InetAddress> ours;

  private AddressGuard(Set<Endpoint> allowed, boolean publicToo, Predicate<InetAddress> ours) {
    this.allowed = allowed;
    this.publicToo = publicToo;
    this.ours = ours;
  }

  /** With a relay, the relay alone; otherwise public addresses and those that settings allow. */
  static AddressGuard of(FetchSettings settings) {
    return of(settings, AddressGuard::isOurs);
  }

  /**
   * @param ours whether this machine has an address
   */
  static AddressGuard of(FetchSettings settings, Predicate<InetAddress> ours) {
    if (settings.relay() != null) {
      return new AddressGuard(Set.of(Relay.to(settings.relay()).endpoint()), false, ours);
    }
    return new AddressGuard(
        settings.allowedAddresses().stream().map(Endpoint::parse).collect(Collectors.toSet()),
        true,
        ours);
  }

  /**
   * @param address resolved, and with the name that was resolved as its host string
   */
  void check(InetSocketAddress address) throws FetchFailure {
    InetAddress ip = address.getAddress();
    if (ip == null || !(isAllowed(address, ip) || (publicToo && isPublic(ip) && !ours.test(ip)))) {
      throw new FetchFailure(FailureReason.REFUSED_ADDRESS, "not a public address: " + address);
    }
  }

  private boolean isAllowed(InetSocketAddress address, InetAddress ip) {
    return allowed.contains(new Endpoint(address.getHostString(), address.getPort()))
        || allowed.contains(new Endpoint(ip.getHostAddress(), address.getPort()));
  }

  /** What listens on this machine is not for outlets to point at, even on a public address. */
  static boolean isOurs(InetAddress ip) {
    try {
      return NetworkInterface.getByInetAddress(ip) != null;
    } catch (SocketException _) {
      return true;
    }
  }

  static boolean isPublic(InetAddress ip) {
    boolean unusual = ip instanceof Inet6Address && !isGlobalUnicast(ip.getAddress());
    return !unusual && EXTERNAL.matches(ip) && !SPECIAL.matches(ip);
  }

  private static boolean isGlobalUnicast(byte[] ip) {
    boolean isatap = (ip[8] & 0xFD) == 0 && ip[9] == 0 && ip[10] == 0x5E && ip[11] == (byte) 0xFE;
    return (ip[0] & 0xE0) == 0x20 && !isatap;
  }
}
