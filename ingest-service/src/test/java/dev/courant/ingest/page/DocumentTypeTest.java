package dev.courant.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTypeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "text/html; charset=utf-8 | <!DOCTYPE html><p>x | Html",
        "application/xhtml+xml | <?xml version='1.0'?><html/> | Html",
        "application/pdf | <!doctype html><title>x | Html",
        "- | <p>Words | Html",
        "text/plain | Words | PlainText",
        "text/plain | <html><p>x | Html",
        "text/html | %PDF-1.7 | Other",
        "application/json | {\"a\":1} | Other",
        "text/html | {\"a\":1} | Other",
        "application/rss+xml | <rss version='2.0'/> | Other",
        "image/svg+xml | <svg/> | Other",
        "audio/mpeg | ID3 | Other"
      })
  void goesByTheFirstBytesThenByTheMediaType(String contentType, String body, String type) {
    assertThat(DocumentType.of(contentType, body.getBytes(StandardCharsets.UTF_8)))
        .extracting(found -> found.getClass().getSimpleName())
        .isEqualTo(type);
  }

  @Test
  void takesUtf16ForText() {
    byte[] page = "\ufeff<html><p>新闻</p></html>".getBytes(StandardCharsets.UTF_16BE);

    assertThat(DocumentType.of("text/html", page)).isInstanceOf(DocumentType.Html.class);
  }
}
