package dev.courant.endtoend;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One service as a process of its own, started from its executable jar, killed and started again.
 */
final class ServiceProcess implements AutoCloseable {
  private static final long LONGEST_STOP_S = 30;
  private static final int LAST_LINES = 30;

  private final String name;
  private final List<String> command;
  private final File log;
  private volatile Process process;

  private ServiceProcess(String name, List<String> command, File log, Process process) {
    this.name = name;
    this.command = command;
    this.log = log;
    this.process = process;
  }

  /**
   * Starts {@code java -jar} with settings as arguments; what it prints goes to a file in the
   * directory.
   */
  static ServiceProcess start(Jars jars, String module, Path directory, List<String> settings) {
    return start(jars, module, module, directory, settings);
  }

  /** The same under a name of its own, where there are several of a module. */
  static ServiceProcess start(
      Jars jars, String module, String name, Path directory, List<String> settings) {
    List<String> command =
        new ArrayList<>(List.of(java(), "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "-jar", jars.of(module).toString()));
    command.addAll(settings);
    File log = directory.resolve(name + ".log").toFile();
    return new ServiceProcess(name, command, log, launch(command, log));
  }

  /** A class with a {@code main} of this program's class path as a process of its own. */
  static ServiceProcess hosted(Class<?> main, String name, Path directory, List<String> arguments) {
    List<String> command =
        new ArrayList<>(List.of(java(), "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    File log = directory.resolve(name + ".log").toFile();
    return new ServiceProcess(name, command, log, launch(command, log));
  }

  String name() {
    return name;
  }

  /** SIGKILL: nothing of it gets to run any more. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** With further options for the JVM, this time. */
  void startAgain(String... options) {
    List<String> again = new ArrayList<>(command);
    again.addAll(1, List.of(options));
    process = launch(again, log);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** SIGSTOP or SIGCONT. */
  void signal(String signal) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
  }

  /** The same where it may have ended already. */
  void signalQuietly(String signal) {
    try {
      signal(signal);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  Path log() {
    return log.toPath();
  }

  /** What services printed last, for a failure's message. */
  static String logs(List<ServiceProcess> services) {
    StringBuilder logs = new StringBuilder();
    for (ServiceProcess service : services) {
      try (Stream<String> lines = Files.lines(service.log())) {
        List<String> all = lines.toList();
        logs.append("--- ").append(service.name()).append('\n');
        all.subList(Math.max(0, all.size() - LAST_LINES), all.size())
            .forEach(line -> logs.append(line).append('\n'));
      } catch (IOException e) {
        logs.append(e);
      }
    }
    return logs.toString();
  }

  /** SIGTERM, and SIGKILL where that is not enough. */
  @Override
  public void close() {
    try {
      process.destroy();
      if (!process.waitFor(LONGEST_STOP_S, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static Process launch(List<String> command, File log) {
    try {
      return new ProcessBuilder(command)
          .directory(log.getParentFile())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
