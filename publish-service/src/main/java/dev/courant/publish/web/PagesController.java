package dev.courant.publish.web;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Home, and how it all works. */
@RestController
final class PagesController {
  private final FrontPage frontPage;
  private final Pages pages;

  PagesController(FrontPage frontPage, Pages pages) {
    this.frontPage = frontPage;
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
}
