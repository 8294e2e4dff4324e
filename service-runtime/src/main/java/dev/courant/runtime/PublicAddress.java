package dev.courant.runtime;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import org.springframework.boot.http.client.InetAddressFilter;

/**
 * Tells addresses of the public internet from all others, so that nobody can make a service ask
 * what stands beside it.
 *
 * <p>Spring's filter of external addresses knows IANA's registries of special-purpose addresses
 * (RFC 6890) with NAT64, 6to4 and Teredo. What it lets through and does not lead to the public
 * internet is refused here besides: IPv6 outside of global unicast, 2000::/3 (among it
 * IPv4-compatible and -translated addresses), documentation in 3fff::/20 (RFC 9637), IPv4 embedded
 * by ISATAP (RFC 5214) and a cloud's metadata service on a public address. A NAT64 prefix of the
 * network's own (RFC 6052) looks like any other address: private addresses are to be blocked at
 * such a gateway.
 */
public final class PublicAddress {
  private static final InetAddressFilter EXTERNAL = InetAddressFilter.externalAddresses();
  private static final InetAddressFilter SPECIAL =
      InetAddressFilter.of("168.63.129.16", "3fff::/20", "2620:4f:8000::/48", "192.175.48.0/24");

  private PublicAddress() {}

  /** Whether it leads to the public internet. */
  public static boolean isPublic(InetAddress ip) {
    boolean unusual = ip instanceof Inet6Address && !isGlobalUnicast(ip.getAddress());
    return !unusual && EXTERNAL.matches(ip) && !SPECIAL.matches(ip);
  }

  /** Whether this machine has it: what listens here is not for others to point at. */
  public static boolean isOurs(InetAddress ip) {
    try {
      return NetworkInterface.getByInetAddress(ip) != null;
    } catch (SocketException _) {
      return true;
    }
  }

  private static boolean isGlobalUnicast(byte[] ip) {
    boolean isatap = (ip[8] & 0xFD) == 0 && ip[9] == 0 && ip[10] == 0x5E && ip[11] == (byte) 0xFE;
    return (ip[0] & 0xE0) == 0x20 && !isatap;
  }
}
