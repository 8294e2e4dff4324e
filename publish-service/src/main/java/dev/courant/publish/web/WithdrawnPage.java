package dev.courant.publish.web;

import dev.courant.model.ArticleSummarized;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What every page of a withdrawn article answers: that it is gone, and nothing of its text. */
@Component
final class WithdrawnPage {
  private final CardViews cards;
  private final Pages pages;

  WithdrawnPage(CardViews cards, Pages pages) {
    this.cards = cards;
    this.pages = pages;
  }

  ResponseEntity<byte[]> of(ArticleSummarized article) {
    Map<String, Object> model = new HashMap<>();
    model.put("outlet", article.original().outlet().name());
    model.put("url", ArticleViews.safe(article.original().url()));
    model.put("revision", article.revision());
    model.put("withdrawn", cards.moment(article.ingestedAt()));
    ResponseEntity<byte[]> page = pages.page("withdrawn", model);
    return new ResponseEntity<>(page.getBody(), page.getHeaders(), HttpStatus.GONE);
  }
}
