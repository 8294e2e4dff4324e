package dev.courant.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestCookiesTest {
  private final RequestCookies cookies = new RequestCookies();

  @Test
  void goBackToWhoSetThem() throws FetchFailure {
    cookies.take(at("https://www.herald.example/rss"), List.of("seen=1; Path=/", "a=b; Secure"));

    assertThat(cookies.header(at("https://www.herald.example/other"))).isEqualTo("seen=1; a=b");
    assertThat(cookies.header(at("http://www.herald.example/"))).isEqualTo("seen=1");
    assertThat(cookies.header(at("https://herald.example/"))).isNull();
  }

  @Test
  void goToTheDomainAndPathThatTheyAreFor() throws FetchFailure {
    cookies.take(
        at("https://www.herald.example/"),
        List.of("all=1; Domain=.herald.example", "news=2; Path=/news"));

    assertThat(cookies.header(at("https://feeds.herald.example/"))).isEqualTo("all=1");
    assertThat(cookies.header(at("https://www.herald.example/news?x"))).isEqualTo("all=1; news=2");
    assertThat(cookies.header(at("https://www.herald.example/newsroom"))).isEqualTo("all=1");
  }

  @Test
  void areNeitherForOthersNorKeptWhereTheyAreTakenBack() throws FetchFailure {
    Target here = at("https://www.herald.example/");
    cookies.take(here, List.of("x=1; Domain=portal.example", "y=1; Domain=example", "z=1"));
    cookies.take(here, List.of("z=; Max-Age=0", "no cookie"));

    assertThat(cookies.header(here)).isNull();
    assertThat(cookies.header(at("https://portal.example/"))).isNull();
  }

  private static Target at(String address) throws FetchFailure {
    return Target.of(URI.create(address));
  }
}
