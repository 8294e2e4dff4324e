package dev.courant.publish.docs;

import dev.courant.publish.api.Representation;
import dev.courant.publish.syndication.SyndicationSettings;
import dev.courant.publish.web.Pages;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The documentation. */
@RestController
final class DocsController {
  private static final String ORIGIN = "{origin}";

  private final DocumentPages documents;
  private final ApiPage api;
  private final Pages pages;
  private final SyndicationSettings settings;
  private final Map<String, Object> apiModel;
  private final Map<String, Object> topicsModel;

  DocsController(
      DocumentPages documents,
      ApiPage api,
      TopicsPage topics,
      Pages pages,
      SyndicationSettings settings) {
    this.documents = documents;
    this.api = api;
    this.pages = pages;
    this.settings = settings;
    this.apiModel = api.model();
    this.topicsModel = topics.model();
  }

  @GetMapping(SiteAddresses.SITE)
  ResponseEntity<byte[]> index() {
    return document(SiteAddresses.SITE);
  }

  /** A page or a picture. */
  @GetMapping(SiteAddresses.SITE + "/{name}")
  ResponseEntity<byte[]> named(@PathVariable String name) {
    return documents.hasPicture(name)
        ? Representation.of(BundledFiles.bytes(BundledFiles.FOLDER + name), MediaType.IMAGE_PNG)
        : document(SiteAddresses.SITE + "/" + name);
  }

  @GetMapping(ApiPage.ADDRESS)
  ResponseEntity<byte[]> api(ServerHttpRequest request) {
    String html = pages.html("docs-api", apiModel);
    return Representation.of(html.replace(ORIGIN, settings.origin(request)), MediaType.TEXT_HTML);
  }

  @GetMapping(TopicsPage.ADDRESS)
  ResponseEntity<byte[]> topics() {
    return pages.page("docs-topics", topicsModel);
  }

  /** Leads from a form of the API's page to what it asks for. */
  @GetMapping(ApiPage.ADDRESS + "/{operation}")
  ResponseEntity<Void> asked(@PathVariable String operation, ServerHttpRequest request) {
    ApiOperation asked = api.operation(operation);
    if (asked == null || !asked.isTryable()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    URI address = new AskedAddress(asked).of(request.getQueryParams());
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(address).build();
  }

  private ResponseEntity<byte[]> document(String address) {
    DocumentPage page = documents.at(address);
    if (page == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    boolean index = address.equals(SiteAddresses.SITE);
    return pages.page("docs", Map.of("page", page, "index", index));
  }
}
