package dev.courant.publish.access;

import org.springframework.boot.web.server.WebServer;
import org.springframework.context.SmartLifecycle;

/** Listens at the operators' port for as long as the service runs. */
final class OperatorsServer implements SmartLifecycle {
  private final WebServer server;
  private volatile boolean running;

  OperatorsServer(WebServer server) {
    this.server = server;
  }

  @Override
  public void start() {
    server.start();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    server.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
