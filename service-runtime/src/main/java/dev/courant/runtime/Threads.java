package dev.courant.runtime;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** All threads of this process, the virtual ones too, as text. */
final class Threads {
  private static final int LONGEST = 500_000;

  private Threads() {}

  static String dump() {
    try {
      Path directory = Files.createTempDirectory("threads");
      Path file = directory.resolve("threads.txt");
      try {
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
            .dumpThreads(file.toString(), ThreadDumpFormat.TEXT_PLAIN);
        String text = Files.readString(file);
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(directory);
      }
    } catch (IOException | RuntimeException e) {
      return "(the threads cannot be written: " + e + ")";
    }
  }
}
