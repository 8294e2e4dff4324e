package dev.courant.publish.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.EventCodec;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

final class ApiPageTest {
  private static final Document PAGE = new RenderedSite().page(ApiPage.ADDRESS);

  private final ApiPage api = new ApiPage();

  @Test
  void hasEveryOperationAndEverySchemaOfTheDescription() throws IOException {
    JsonNode description = description();
    List<String> operations = description.get("paths").findValuesAsString("operationId");
    assertThat(PAGE.select(".operation")).extracting(Element::id).hasSizeGreaterThan(20);
    assertThat(operations)
        // A callback is no operation of this service.
        .filteredOn(id -> !id.equals("tellReceiver"))
        .allMatch(id -> PAGE.getElementById("op-" + id) != null);
    assertThat(description.at("/components/schemas").propertyNames())
        .allMatch(name -> PAGE.getElementById("schema-" + name) != null);
  }

  @Test
  void showsParametersWithTypesDefaultsAndExamples() {
    assertThat(operation("listArticles").text())
        .contains("limit integer, from 1 to 100 default 20")
        .contains("region some of 5")
        .contains("string, date-time or string, date")
        .contains("400 A parameter is unknown", "for example unknown-parameter")
        .contains("curl '{origin}/api/v1/articles?region=south-america'");
    assertThat(operation("getArticle").text())
        .contains(
            "id in the path needed",
            "/api/v1/articles/aeo2chwi3shpj5pghnbikyrnbm?fields=id,sentences'");
    assertThat(operation("streamArticles").text()).contains("curl -N '{origin}");
    assertThat(operation("addWebhook").text())
        .contains("curl -X POST -H \"Authorization: Bearer $COURANT_ADMIN_TOKEN\"")
        .contains("It takes NewWebhook in JSON.");
  }

  @Test
  void hasAFormForWhatEverybodyCanReadAndThatEnds() {
    assertThat(operation("listArticles").select("form[method=get] input[name=limit][max=100]"))
        .hasSize(1);
    assertThat(operation("listArticles").select("form select[name=order] option")).hasSize(4);
    assertThat(operation("listArticles").select("form input[name=region][list]")).hasSize(1);
    assertThat(operation("streamArticles").select("form")).isEmpty();
    assertThat(operation("listWebhooks").select("form")).isEmpty();
    assertThat(operation("removeWebhook").select("form")).isEmpty();
  }

  @Test
  void leadsAFormToTheAddressWithoutItsEmptyFields() {
    assertThat(asked("listArticles", Map.of("region", "", "q", "a&b +c", "limit", " 5 ", "x", "y")))
        .hasToString("/api/v1/articles?q=a%26b%20%2Bc&limit=5");
    assertThat(asked("getArticle", Map.of("id", "../../admin?x", "fields", "id")))
        .hasToString("/api/v1/articles/..%2F..%2Fadmin%3Fx?fields=id");
    assertThat(asked("getArticle", Map.of())).hasToString("/api/v1/articles/-");
  }

  private URI asked(String operation, Map<String, String> fields) {
    MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
    fields.forEach(given::add);
    return new AskedAddress(Objects.requireNonNull(api.operation(operation))).of(given);
  }

  private static Element operation(String id) {
    return Objects.requireNonNull(PAGE.getElementById("op-" + id));
  }

  private static JsonNode description() throws IOException {
    try (var in = ApiPageTest.class.getResourceAsStream("/publish/openapi.json")) {
      return EventCodec.mapper().readTree(Objects.requireNonNull(in));
    }
  }
}
