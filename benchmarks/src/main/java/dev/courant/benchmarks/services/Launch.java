package dev.courant.benchmarks.services;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a service is started.
 *
 * @param name of the process, and of its log
 * @param main class to run in place of the service's own, or null
 * @param jvm options of the virtual machine
 * @param arguments of the program
 */
public record Launch(String name, @Nullable String main, List<String> jvm, List<String> arguments) {
  /** The service as it is. */
  public static Launch of(String name) {
    return new Launch(name, null, List.of(), List.of());
  }

  /** The same under another main class of this module, which gets {@code first} before all else. */
  public Launch through(Class<?> other, String first) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(arguments);
    return new Launch(name, other.getName(), jvm, all);
  }

  /** The same with more options of the virtual machine. */
  public Launch jvm(String... more) {
    List<String> all = new ArrayList<>(jvm);
    all.addAll(List.of(more));
    return new Launch(name, main, all, arguments);
  }

  /** The same with a flight recording in a directory, or as it is where that is empty. */
  public Launch profiled(String directory) {
    return directory.isEmpty()
        ? this
        : jvm(
            "-XX:StartFlightRecording=settings=profile,filename=%s/%s.jfr"
                .formatted(directory, name));
  }

  /** The same with more settings, {@code key=value}. */
  public Launch with(String... settings) {
    List<String> all = new ArrayList<>(arguments);
    for (String setting : settings) {
      all.add("--" + setting);
    }
    return new Launch(name, main, jvm, all);
  }

  List<String> command(ServiceJar service) {
    List<String> command = new ArrayList<>(List.of(ServiceJar.java()));
    command.addAll(ServiceJar.jvmOptions());
    command.addAll(jvm);
    if (main == null) {
      command.addAll(List.of("-jar", service.jar().toString()));
    } else {
      String own = ServiceJar.ownJar().toString();
      command.addAll(List.of("-cp", service.jar() + java.io.File.pathSeparator + own, main));
    }
    command.addAll(arguments);
    return command;
  }
}
