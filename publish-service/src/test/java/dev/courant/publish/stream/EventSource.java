package dev.courant.publish.stream;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client of the stream, as simple as the standard allows. */
final class EventSource implements AutoCloseable {
  private static final Pattern ID = Pattern.compile("\"id\":\"([a-z2-7]{26})\"");

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final InputStream in;
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private volatile String cursor = "";

  /** An event that was dispatched. */
  record Event(String type, String data) {
    String articleId() {
      Matcher matcher = ID.matcher(data);
      return matcher.find() ? matcher.group(1) : "";
    }
  }

  private EventSource(InputStream in) {
    this.in = in;
    Thread.ofVirtual().start(this::read);
  }

  static EventSource open(URI address, String lastEventId) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (!lastEventId.isEmpty()) {
      request.header("Last-Event-ID", lastEventId);
    }
    try {
      return new EventSource(
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void read() {
    try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String type = "";
      String data = "";
      String id = cursor;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          synchronized (this) {
            cursor = id;
            if (!data.isEmpty()) {
              events.add(new Event(type, data));
            }
          }
          type = "";
          data = "";
        } else if (line.startsWith("id:")) {
          id = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
          type = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
          data = line.substring(5).strip();
        }
      }
    } catch (IOException _) {
      // The stream was closed.
    }
  }

  String awaitCursor() {
    await().until(() -> !cursor.isEmpty());
    return cursor;
  }

  String cursor() {
    return cursor;
  }

  List<Event> events() {
    return events;
  }

  List<String> typesOf(String articleId) {
    return events.stream().filter(e -> e.articleId().equals(articleId)).map(Event::type).toList();
  }

  /** Hangs up; nothing is counted as seen afterwards. */
  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
