package dev.courant.ingest.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** The two things that a fetch asks of the machine it runs on. */
interface Network {

  /**
   * All addresses of a name, or the one of a literal.
   *
   * @throws UnknownHostException also when the answer does not come in time
   */
  InetAddress[] lookUp(String host) throws UnknownHostException;

  /** Where to connect for an address that the guard let pass: there, but for tests. */
  default InetSocketAddress dial(InetSocketAddress address) {
    return address;
  }
}
