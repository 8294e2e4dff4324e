package dev.courant.ingest.admin;

import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of feeds from and for elsewhere, and the API's description. */
@RestController
@RequestMapping("/api/v1")
final class ListController {
  private static final String OPML = "text/x-opml";

  private final FeedView view;
  private final FeedAdmission admission;
  private final FeedDiscovery sites;

  ListController(FeedView view, FeedAdmission admission, FeedDiscovery sites) {
    this.view = view;
    this.admission = admission;
    this.sites = sites;
  }

  /** The feeds of a site. */
  record Discovery(List<FeedDiscovery.Found> feeds) {}

  @GetMapping(value = "/opml", produces = OPML)
  byte[] export() {
    return OpmlDocument.write(
        view.feeds().values().stream()
            .map(feed -> new OpmlDocument.Line(feed.url(), feed.outlet().name(), feed.language()))
            .sorted(Comparator.comparing(OpmlDocument.Line::url))
            .toList());
  }

  @PostMapping(
      value = "/opml",
      consumes = {OPML, MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE},
      produces = MediaType.APPLICATION_JSON_VALUE)
  FeedAdmission.ImportResult importAll(@RequestBody byte[] document) {
    return admission.addAll(OpmlDocument.read(document));
  }

  @GetMapping("/discovery")
  Discovery discover(@RequestParam String url) {
    FeedAddress page =
        FeedAddress.parse(url.contains("://") ? url : "https://" + url)
            .orElseThrow(() -> Refusal.badAddress("it is not an http or https address"));
    return new Discovery(sites.of(page));
  }

  @GetMapping(value = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  Resource description() {
    return new ClassPathResource("openapi.json", ListController.class);
  }
}
