package dev.courant.standalone;

import dev.courant.standalone.Options.UsageException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Looks whether the ports are free before anything starts, so that a taken one gives one clear
 * line.
 */
final class Ports {
  private Ports() {}

  static void require(Options options) {
    for (int port = options.port(); port <= options.port() + 2; port++) {
      requireFree(port, "choose others with --port N (it takes N, N+1 and N+2)");
    }
    if (options.kafkaPort() >= options.port() && options.kafkaPort() <= options.port() + 2) {
      throw new UsageException(
          "--kafka-port "
              + options.kafkaPort()
              + " is one of the three ports from --port "
              + options.port()
              + "; choose another");
    }
    requireFree(options.kafkaPort(), "choose another with --kafka-port N");
  }

  private static void requireFree(int port, String remedy) {
    if (!isFree(port)) {
      throw new UsageException("port " + port + " is taken; " + remedy);
    }
  }

  /** Whether a port of the loopback address can be listened on; false where there is none such. */
  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
