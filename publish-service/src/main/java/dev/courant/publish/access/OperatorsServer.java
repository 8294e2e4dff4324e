package dev.courant.publish.access;

import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Listens at the operators' port for as long as the service does at its own. */
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

  @Override
  public int getPhase() {
    return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE;
  }
}
