package dev.courant.ingest.fetch;

import dev.courant.runtime.PublicAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Decides, of the very address that a socket is about to connect to, whether it may: public ones
 * but this machine's own, and those that settings allow.
 */
final class AddressGuard {
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
    return PublicAddress.isOurs(ip);
  }

  static boolean isPublic(InetAddress ip) {
    return PublicAddress.isPublic(ip);
  }
}
