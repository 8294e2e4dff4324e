package dev.courant.ingest.admin;

import dev.courant.model.Feed;
import org.springframework.http.HttpStatus;

/** The problems that requests of the admin API end in. */
final class Refusal {
  private Refusal() {}

  static ProblemException badField(String field, String form) {
    return new ProblemException(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "bad-field",
            "A field has a value that it cannot have",
            "Give " + field + " as " + form + ".")
        .with("field", field);
  }

  static ProblemException badAddress(String why) {
    return new ProblemException(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "bad-address",
            "This address cannot be asked: " + why,
            "Give an absolute http or https address of a public host, without user name, of at most"
                + " 2,048 characters. Hosts of your own network have to stand in"
                + " courant.ingest.fetch.allowed-addresses.")
        .with("field", "url");
  }

  static ProblemException noFeed(String what) {
    return new ProblemException(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "no-feed",
        "There is no feed at this address: " + what,
        "Ask /api/v1/discovery?url= for the feeds of a site.");
  }

  static ProblemException unknown(String feedId) {
    return new ProblemException(
            HttpStatus.NOT_FOUND,
            "unknown-feed",
            "There is no such feed",
            "See /api/v1/feeds for the feeds there are.")
        .with("feed", feedId.length() > 200 ? feedId.substring(0, 200) : feedId);
  }

  static ProblemException unknownArticle(String id) {
    return new ProblemException(
            HttpStatus.NOT_FOUND,
            "unknown-article",
            "This instance knows no such article",
            "Ask the instance that owns the article's site, and give the address as the feed does.")
        .with("article", id.length() > 200 ? id.substring(0, 200) : id);
  }

  static ProblemException present(Feed feed) {
    return new ProblemException(
            HttpStatus.CONFLICT,
            "feed-exists",
            "This feed is there already",
            "Change it with PUT /api/v1/feeds/" + feed.id() + ".")
        .with("feed", feed.id());
  }

  static ProblemException outletFixed(Feed feed) {
    return new ProblemException(
            HttpStatus.CONFLICT,
            "outlet-fixed",
            "A feed that has brought articles stays with its outlet",
            "Leave outlet out or as it is; name and country may change. What is remembered of its"
                + " articles stands with the outlet, and they would be published again.")
        .with("outlet", feed.outlet().id());
  }

  static ProblemException ofCatalogue(Feed feed) {
    return new ProblemException(
            HttpStatus.CONFLICT,
            "feed-of-catalogue",
            "This feed comes from the catalogue and would be back at the next start",
            "Pause it with POST /api/v1/feeds/"
                + feed.id()
                + "/pause, or take it out of the"
                + " catalogue (courant.ingest.catalogue).")
        .with("feed", feed.id());
  }

  static ProblemException noAnswer(String why) {
    return new ProblemException(
        HttpStatus.BAD_GATEWAY,
        "no-answer",
        "The site could not be read: " + why,
        "Look at the address, and try again later.");
  }

  static ProblemException badOpml(String why) {
    return new ProblemException(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "bad-opml",
        "This is no OPML that can be read: " + why,
        "Send OPML 1.0 or 2.0 without DOCTYPE, with at most "
            + OpmlDocument.MOST
            + " feeds, as text/x-opml or application/xml.");
  }
}
