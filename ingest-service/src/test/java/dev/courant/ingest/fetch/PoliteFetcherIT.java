package dev.courant.ingest.fetch;

import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class PoliteFetcherIT {
  @Test
  void smoke() throws Exception {
    try (var server =
            new OutletServer()
                .onText("/a?b=1", "hello")
                .onText(
                    "/robots.txt",
                    "User-agent: GPTBot\nUser-agent: CCBot\nDisallow: /\n\nUser-agent: *\nDisallow: /x\n");
        var door =
            Door.open(
                FetchSettingsFixture.quick(),
                new FakeNetwork(server).name("outlet.example", FakeNetwork.PUBLIC),
                Clock.systemUTC())) {
      var f = door.fetcher();
      System.out.println(
          f.fetch(FetchRequest.of(URI.create("http://outlet.example/a?b=1"), Purpose.FEED)));
      System.out.println(
          f.fetch(FetchRequest.of(URI.create("http://outlet.example/a?b=1"), Purpose.PAGE)));
      System.out.println(
          f.fetch(FetchRequest.of(URI.create("http://outlet.example/x"), Purpose.PAGE)));
      System.out.println(door.robots().verdict(URI.create("http://outlet.example/x")));
      System.out.println(door.robots().verdict(URI.create("http://outlet.example/y")));
      System.out.println(server.requests());
      System.out.println(
          f.fetch(
              FetchRequest.of(
                  URI.create("http://127.0.0.1:" + server.port() + "/a?b=1"), Purpose.PAGE)));
    }
  }
}
