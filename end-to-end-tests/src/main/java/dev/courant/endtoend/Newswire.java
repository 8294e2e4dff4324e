package dev.courant.endtoend;

import dev.courant.model.ArticleEvent;
import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.EventCodec;
import dev.courant.model.Topics;
import dev.courant.testkit.guarantees.Observed;
import dev.courant.testkit.guarantees.Produced;
import dev.courant.testkit.guarantees.Served;
import dev.courant.testkit.guarantees.TopicSubscriber;
import dev.courant.testkit.infrastructure.Infrastructure;
import dev.courant.testkit.newsroom.Newsroom;
import dev.courant.testkit.newsroom.NewsroomArticle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The three services as three processes, between a newsroom in front and a broker and a store
 * behind.
 */
final class Newswire implements AutoCloseable {
  private final Infrastructure infrastructure;
  private final List<ServiceProcess> services;
  private final Newsroom newsroom;
  private final int publishPort;
  private final HttpClient http = HttpClient.newHttpClient();

  private Newswire(
      Infrastructure infrastructure,
      List<ServiceProcess> services,
      Newsroom newsroom,
      int publishPort) {
    this.infrastructure = infrastructure;
    this.services = services;
    this.newsroom = newsroom;
    this.publishPort = publishPort;
  }

  /** Starts the services on a newsroom; does not wait until they are ready. */
  static Newswire start(
      Jars jars, Infrastructure infrastructure, Newsroom newsroom, Path directory) {
    return start(jars, infrastructure, newsroom, directory, List.of());
  }

  /**
   * The same with a language model.
   *
   * @param model settings of summarize-service beyond those that it needs
   */
  static Newswire start(
      Jars jars,
      Infrastructure infrastructure,
      Newsroom newsroom,
      Path directory,
      List<String> model) {
    int publishPort = freePort();
    List<String> broker =
        List.of(
            "--courant.kafka.bootstrap-servers=" + infrastructure.kafka(),
            "--courant.topics.partitions=" + infrastructure.partitions());
    ServiceProcess publish =
        ServiceProcess.start(
            jars,
            "publish-service",
            directory,
            with(
                broker,
                "--server.port=" + publishPort,
                "--courant.publish.index.directory=" + directory.resolve("index"),
                "--courant.mongodb.uri="
                    + infrastructure.mongo("courant-" + Long.toString(System.nanoTime(), 36))));
    ServiceProcess summarize =
        ServiceProcess.start(
            jars,
            "summarize-service",
            directory,
            with(with(broker, "--server.port=" + freePort()), model.toArray(String[]::new)));
    ServiceProcess ingest =
        ServiceProcess.start(
            jars,
            "ingest-service",
            directory,
            new IngestSettings(infrastructure, newsroom, directory).polledEverySecond());
    return new Newswire(infrastructure, List.of(ingest, summarize, publish), newsroom, publishPort);
  }

  private static List<String> with(List<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }

  /** ingest, summarize, publish. */
  List<ServiceProcess> services() {
    return services;
  }

  /**
   * How many articles of the newsroom the API serves, -1 where it does not answer. A broker that
   * was given may hold others' too.
   */
  int total() {
    int total = 0;
    for (String outlet :
        newsroom.feeds().stream().map(feed -> feed.outlet().id()).distinct().toList()) {
      try {
        total += get("/api/v1/articles?limit=1&outlet=" + outlet).path("total").asInt(0);
      } catch (IOException e) {
        return -1;
      }
    }
    return total;
  }

  /** An answer of the API, as JSON. */
  JsonNode get(String path) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + publishPort + path))
            .timeout(Duration.ofSeconds(20))
            .build();
    try {
      return EventCodec.mapper()
          .readTree(http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** The three articles topics against the newsroom. */
  List<Tally> tallies() {
    return List.of(
        tally(Topics.RAW, ArticleIngested.class),
        tally(Topics.SUMMARIZED, ArticleSummarized.class),
        tally(Topics.PUBLISHED, ArticlePublished.class));
  }

  /** How many articles of the newsroom have no second edition of their last revision yet. */
  int untold() {
    return tally(Topics.SUMMARIZED, ArticleSummarized.class).untold();
  }

  /** All that guarantees are about: the newsroom, the topics, and what the API serves. */
  Observed observed() {
    List<Produced> produced = newsroom.articles().stream().map(Produced::of).toList();
    Set<String> ids =
        produced.stream().map(article -> article.id().value()).collect(Collectors.toSet());
    newsroom.feeds().forEach(feed -> ids.add(feed.id()));
    Api api = new Api(publishPort);
    List<Served> served =
        produced.stream().flatMap(article -> api.find(article.id(), () -> 0).stream()).toList();
    try (var subscriber =
        new TopicSubscriber(infrastructure.kafka(), ids::contains, ids::contains)) {
      return new Observed(produced, Set.of(), subscriber.read(), served);
    }
  }

  private Tally tally(String topic, Class<? extends ArticleEvent> type) {
    List<NewsroomArticle> published = newsroom.articles();
    Set<String> ids =
        published.stream().map(article -> article.id().value()).collect(Collectors.toSet());
    return Tally.of(
        topic, new TopicReader(infrastructure.kafka()).read(topic, type, ids::contains), published);
  }

  /** What the services printed last, for a failure's message. */
  String logs() {
    return ServiceProcess.logs(services);
  }

  @Override
  public void close() {
    services.forEach(ServiceProcess::close);
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
