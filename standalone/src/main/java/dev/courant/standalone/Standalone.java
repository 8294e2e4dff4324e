package dev.courant.standalone;

import dev.courant.standalone.Options.UsageException;
import java.util.List;

/** The command line of {@code ./courant run}. */
public final class Standalone {
  private Standalone() {}

  /** Starts everything, and stops it in order when the process is asked to end. */
  public static void main(String[] args) {
    if (List.of(args).contains("--help")) {
      System.out.print(Usage.TEXT);
      return;
    }
    Console console = new Console(System.out);
    Running running = new Running(console);
    try {
      Options options = Options.parse(List.of(args), System.getenv());
      Ports.require(options);
      DataDirectory data = running.keep(DataDirectory.open(options.data(), options.source()));
      Logs.to(data.log());
      Runtime.getRuntime().addShutdownHook(new Thread(running::stop, "stop"));
      new Start(options, data, console, running).run();
    } catch (UsageException e) {
      System.err.println("courant: " + e.getMessage());
      Runtime.getRuntime().halt(2);
    } catch (RuntimeException e) {
      System.err.println("courant: cannot start: " + e);
      running.stop();
      Runtime.getRuntime().halt(1);
    }
  }
}
