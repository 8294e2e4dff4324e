package dev.courant.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TdmReservationsTest {
  private static final String RESERVED = "tdmrep:tdm-reservation";

  private final List<URI> asked = new ArrayList<>();

  @Test
  void theFirstRuleWhoseLocationMatchesHolds() {
    TdmReservations site =
        saying(
            """
            [{"location": "/free/*.html", "tdm-reservation": 0},
             {"location": "/", "tdm-reservation": 1, "tdm-policy": "https://a.example/p"}]
            """);

    assertThat(site.of(at("/news/1"))).containsExactly(RESERVED);
    assertThat(site.of(at("/free/1.html"))).isEmpty();
    assertThat(asked).containsExactly(URI.create("https://a.example/.well-known/tdmrep.json"));
  }

  @Test
  void whateverElseASiteAnswersReservesNothing() {
    assertThat(saying("<html>Not found</html>").of(at("/"))).isEmpty();
    assertThat(saying("[1, {\"location\": 7}, null]").of(at("/"))).isEmpty();
    assertThat(saying("").of(at("/"))).isEmpty();
    assertThat(
            new TdmReservations(_ -> new FetchResult.Answered(404, ResponseHeaders.NONE, null))
                .of(at("/")))
        .isEmpty();
  }

  private TdmReservations saying(String json) {
    return new TdmReservations(request -> {
      asked.add(request.uri());
      return new FetchResult.Fetched(
          request.uri(), null, ResponseHeaders.NONE, json.getBytes(StandardCharsets.UTF_8));
    });
  }

  private static URI at(String path) {
    return URI.create("https://a.example" + path);
  }
}
