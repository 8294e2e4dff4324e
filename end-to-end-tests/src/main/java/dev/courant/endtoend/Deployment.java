package dev.courant.endtoend;

import dev.courant.testkit.infrastructure.TcpRelay;
import dev.courant.testkit.newsroom.Newsroom;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The newswire with every part in a process of its own: a broker that keeps its log, a store that
 * does not, and the four services, each with a relay of its own to the broker and one between
 * publishing and the store. The newsroom is in this process.
 */
final class Deployment implements AutoCloseable {
  static final int PARTITIONS = 4;

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** A withdrawal shows at the page alone; ages of an article at which it is looked at. */
  private static final String LOOKS =
      IntStream.rangeClosed(1, 30).mapToObj(i -> 30 * i + "s").collect(Collectors.joining(","));

  private static final List<String> MODULES =
      Fault.SERVICES.stream().map(name -> name + "-service").toList();

  private final Path directory;
  private final int brokerPort = Newswire.freePort();
  private final int storePort = Newswire.freePort();
  private final List<TcpRelay> brokerRelays = new ArrayList<>();
  private final TcpRelay storeRelay = TcpRelay.to(storePort);
  private final ServiceProcess broker;
  private final ServiceProcess store;
  private final List<ServiceInstance> services = new ArrayList<>();

  private Deployment(Path directory, Path brokerDirectory) {
    this.directory = directory;
    Map<Integer, Integer> relayed = new LinkedHashMap<>();
    for (int i = 0; i < MODULES.size(); i++) {
      int listening = Newswire.freePort();
      brokerRelays.add(TcpRelay.to(listening));
      relayed.put(listening, brokerRelays.get(i).port());
    }
    List<String> arguments = new ArrayList<>(List.of(brokerDirectory.toString(), "" + brokerPort));
    relayed.forEach((from, by) -> arguments.add(from + ":" + by));
    broker = ServiceProcess.hosted(HostedBroker.class, "broker", directory, arguments);
    store = ServiceProcess.hosted(HostedStore.class, "store", directory, List.of("" + storePort));
  }

  /**
   * Starts broker, store and the services; returns when all are ready.
   *
   * @param brokerDirectory for the broker's log
   * @param summarizing settings of summarize-service beyond those that it needs
   * @throws IllegalStateException where they are not within three minutes
   */
  static Deployment start(
      Path directory, Path brokerDirectory, Newsroom newsroom, List<String> summarizing) {
    Deployment deployment = new Deployment(directory, brokerDirectory);
    try {
      deployment.startServices(newsroom, summarizing);
      deployment.awaitReady(PATIENCE);
      return deployment;
    } catch (RuntimeException e) {
      deployment.close();
      throw new IllegalStateException(deployment.logs(), e);
    }
  }

  private void startServices(Newsroom newsroom, List<String> summarizing) {
    for (int i = 0; i < MODULES.size(); i++) {
      int service = i;
      services.add(
          ServiceInstance.start(
              MODULES.get(i),
              Fault.SERVICES.get(i),
              directory,
              port ->
                  settings(
                      service,
                      "127.0.0.1:" + brokerRelays.get(service).port(),
                      port,
                      newsroom,
                      summarizing)));
    }
  }

  private List<String> settings(
      int service, String kafka, int port, Newsroom newsroom, List<String> summarizing) {
    List<String> common =
        List.of(
            "--courant.kafka.bootstrap-servers=" + kafka,
            "--courant.topics.partitions=" + PARTITIONS,
            "--server.port=" + port);
    return switch (service) {
      case Fault.INGEST ->
          Stream.concat(
                  new IngestSettings(kafka, PARTITIONS, newsroom, directory)
                      .polledEverySecond(port).stream(),
                  Stream.of("--courant.ingest.intake.recheck-after=" + LOOKS))
              .toList();
      case Fault.SUMMARIZE -> Stream.concat(common.stream(), summarizing.stream()).toList();
      case Fault.STORY -> common;
      default ->
          Stream.concat(
                  common.stream(),
                  Stream.of(
                      "--courant.mongodb.uri=" + storeUri(),
                      "--courant.publish.index.directory=" + directory.resolve("index-" + port)))
              .toList();
    };
  }

  private String storeUri() {
    return "mongodb://127.0.0.1:" + storeRelay.port() + "/" + HostedStore.DATABASE;
  }

  /** Where clients connect that are never cut off. */
  String kafka() {
    return "127.0.0.1:" + brokerPort;
  }

  /** The store without its relay. */
  int storePort() {
    return storePort;
  }

  ServiceProcess broker() {
    return broker;
  }

  ServiceProcess store() {
    return store;
  }

  /** By its place in {@link Fault#SERVICES}. */
  ServiceInstance service(int number) {
    return services.get(number);
  }

  TcpRelay brokerRelay(int service) {
    return brokerRelays.get(service);
  }

  TcpRelay storeRelay() {
    return storeRelay;
  }

  /** The API that readers and clients see. */
  Api api() {
    return service(Fault.PUBLISH).api();
  }

  /**
   * Makes everything pass again and starts what is not running; how many had ended by themselves.
   */
  int heal() {
    brokerRelays.forEach(TcpRelay::heal);
    storeRelay.heal();
    int ended = 0;
    for (ServiceProcess process : processes().toList()) {
      if (!process.isAlive()) {
        ended++;
        process.startAgain();
      }
    }
    return ended;
  }

  boolean isReady() {
    return services.stream().allMatch(service -> service.api().isReady());
  }

  void awaitReady(Duration patience) {
    Instant giveUp = Instant.now().plus(patience);
    while (!isReady()) {
      boolean ended = processes().anyMatch(process -> !process.isAlive());
      if (ended || Instant.now().isAfter(giveUp)) {
        throw new IllegalStateException(
            ended ? "a process has ended" : "not ready within " + patience);
      }
      LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
    }
  }

  /** Makes every service write its threads into its log. */
  void writeThreads() {
    services.forEach(service -> service.process().signalQuietly("QUIT"));
  }

  /** What each says of its health, for a report. */
  String health() {
    StringBuilder health = new StringBuilder();
    for (ServiceInstance service : services) {
      Api.HttpResponseText answer = service.api().get("/actuator/health");
      health.append("    %s: %d %s%n".formatted(service.name(), answer.status(), answer.body()));
    }
    return health.toString();
  }

  /** What they printed last. */
  String logs() {
    return ServiceProcess.logs(processes().toList());
  }

  private Stream<ServiceProcess> processes() {
    return Stream.concat(Stream.of(broker, store), services.stream().map(ServiceInstance::process));
  }

  @Override
  public void close() {
    services.forEach(ServiceInstance::close);
    broker.close();
    store.close();
    brokerRelays.forEach(TcpRelay::close);
    storeRelay.close();
  }
}
