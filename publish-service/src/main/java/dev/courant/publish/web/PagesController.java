package dev.courant.publish.web;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Home, and the pages about the newswire itself. */
@RestController
final class PagesController {
  private final FrontPage frontPage;
  private final StatusPage status;
  private final Pages pages;

  PagesController(FrontPage frontPage, StatusPage status, Pages pages) {
    this.frontPage = frontPage;
    this.status = status;
    this.pages = pages;
  }

  @GetMapping("/")
  Mono<ResponseEntity<byte[]>> home() {
    return frontPage.model().map(model -> pages.page("home", model));
  }

  @GetMapping("/how-this-works")
  ResponseEntity<byte[]> howThisWorks() {
    return pages.page("how-this-works", Map.of());
  }

  @GetMapping("/status")
  Mono<ResponseEntity<byte[]>> status() {
    return status
        .view()
        .map(view ->
            pages.page(
                "status", Map.of("status", view, "silentDays", StatusContent.SILENT.toDays())));
  }

  /** Filled by the browser, which alone knows what its reader keeps. */
  @GetMapping("/reading-list")
  ResponseEntity<byte[]> readingList() {
    return pages.page("reading-list", Map.of());
  }
}
