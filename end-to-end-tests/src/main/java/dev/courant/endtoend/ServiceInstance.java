package dev.courant.endtoend;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;

/**
 * An instance of a service, and how another one is started beside it.
 *
 * @param settings for a port
 */
record ServiceInstance(
    String module,
    String name,
    Path directory,
    IntFunction<List<String>> settings,
    ServiceProcess process,
    Api api)
    implements AutoCloseable {

  static ServiceInstance start(
      String module, String name, Path directory, IntFunction<List<String>> settings) {
    int port = Newswire.freePort();
    ServiceProcess process =
        ServiceProcess.start(Jars.built(), module, name, directory, settings.apply(port));
    return new ServiceInstance(module, name, directory, settings, process, new Api(port));
  }

  /** Another one of the same service, on another port and so with another name. */
  ServiceInstance second() {
    return start(module, name + "-second", directory, settings);
  }

  @Override
  public void close() {
    process.close();
  }
}
