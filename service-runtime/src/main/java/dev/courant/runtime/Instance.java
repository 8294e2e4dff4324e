package dev.courant.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * The name of the machine for {@code courant.instance}, which names an instance among all that run:
 * the same after a restart, so that what it left open is closed at once, and never the same for two
 * that run, since they would fence each other.
 */
public final class Instance {
  private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");
  private static final Path MACHINE_ID = Path.of("/etc/machine-id");

  private Instance() {}

  /**
   * The default of {@code courant.host}: the machine's name and, where it has one, a digest of its
   * identity, since many machines are called {@code localhost}. With the port it is unique: two
   * processes of one host cannot have the same.
   */
  public static String host() {
    String name = firstLine(HOST_NAME);
    if (name.isEmpty()) {
      name = System.getenv().getOrDefault("HOSTNAME", "localhost");
    }
    String machine = firstLine(MACHINE_ID);
    return machine.isEmpty() ? name : name + "-" + digest(machine);
  }

  private static String firstLine(Path file) {
    try {
      return Files.readString(file).lines().findFirst().orElse("").strip();
    } catch (IOException e) {
      return "";
    }
  }

  private static String digest(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }
}
