package dev.courant.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class HubLinksTest {
  private static final URI BASE = URI.create("https://a.example/news/feed");

  @Test
  void findsHubAndSelfInOneFieldOrInSeveral() {
    HubLinks one =
        links("<https://hub.example/>; rel=\"hub\", <https://a.example/feed>; rel=\"self\"");
    HubLinks several = links("<https://hub.example/>;rel=hub", "</feed> ; REL = Self");

    for (HubLinks links : List.of(one, several)) {
      assertThat(links.first("hub")).hasValue("https://hub.example/");
      assertThat(links.first("self")).hasValue("https://a.example/feed");
    }
  }

  @Test
  void readsSeveralRelationsOfOneLinkAndParametersAroundThem() {
    HubLinks links =
        links("<https://h.example/a,b;c>; title=\"x; rel=self\"; rel=\"alternate hub\"");
    assertThat(links.first("hub")).hasValue("https://h.example/a,b;c");
    assertThat(links.first("hubs")).isEmpty();
  }

  @Test
  void takesTheFirstOfSeveralHubs() {
    assertThat(
            links("<https://one.example/>; rel=hub, <https://two.example/>; rel=hub").first("hub"))
        .hasValue("https://one.example/");
  }

  @Test
  void leavesOutWhatCannotBeAsked() {
    for (String field :
        List.of(
            "",
            "https://hub.example/; rel=hub",
            "<https://hub.example/>",
            "<javascript:alert(1)>; rel=hub",
            "<ftp://hub.example/>; rel=hub",
            "<https:///>; rel=hub",
            "<ht tp://x>; rel=hub",
            "<https://hub.example/" + "a".repeat(9_000) + ">; rel=hub")) {
      assertThat(links(field).first("hub")).as(field).isEmpty();
    }
  }

  private static HubLinks links(String... fields) {
    return new HubLinks(List.of(fields), BASE);
  }
}
