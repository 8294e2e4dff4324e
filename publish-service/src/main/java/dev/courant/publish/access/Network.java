package dev.courant.publish.access;

import java.net.InetAddress;

/** Addresses that begin with the same bits. */
record Network(byte[] address, int bits) {
  /**
   * The network in a text such as 10.0.0.0/8; without a slash it is one address.
   *
   * @throws IllegalArgumentException where it is none
   */
  static Network of(String text) {
    String[] parts = text.strip().split("/", 2);
    byte[] address = InetAddress.ofLiteral(parts[0]).getAddress();
    int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : address.length * Byte.SIZE;
    return new Network(address, bits);
  }

  boolean has(InetAddress other) {
    byte[] bytes = other.getAddress();
    for (int i = 0; i < bits && bytes.length == address.length; i++) {
      int mask = 0x80 >> (i % Byte.SIZE);
      if (((address[i / Byte.SIZE] ^ bytes[i / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return bytes.length == address.length;
  }
}
