package dev.courant.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.EventCodec;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * docs/configuration.md says what the settings records say. After a change of a record, run with
 * {@code -Dcourant.docs.write=true} to write it anew.
 */
class ConfigurationReferenceTest {
  private static final Path FILE = Path.of("../docs/configuration.md");
  private static final String HEAD =
      """
      # Configuration

      Every key can be given in the service's own file (`ingest-service.yml`, `summarize-service.yml`, `story-service.yml`, `publish-service.yml` in
      the working directory or in `config/`), on the command line (`--key=value`) or as an environment variable (upper case, dots
      as underscores, dashes left out). Two variables serve all four services: `COURANT_KAFKA` (`host:port`, several
      by commas) and `COURANT_MONGODB` (connection string). This page is generated from the settings records; each
      description gives meaning, unit, range and what too low and too high do.

      """;

  @Test
  void saysWhatTheSettingsRecordsSay() throws IOException {
    Map<String, JsonNode> keys = keys();
    StringBuilder page = new StringBuilder(HEAD);
    String section = "";
    for (Map.Entry<String, JsonNode> key : keys.entrySet()) {
      String owner = key.getKey().substring(0, key.getKey().lastIndexOf('.'));
      if (!owner.equals(section)) {
        section = owner;
        page.append(page.length() == HEAD.length() ? "" : "\n")
            .append("## ")
            .append(owner)
            .append("\n\n| key | default | meaning |\n|---|---|---|\n");
      }
      page.append(row(key.getKey().substring(owner.length() + 1), key.getValue()));
    }
    if (Boolean.getBoolean("courant.docs.write")) {
      Files.writeString(FILE, page.toString());
    }
    assertThat(Files.readString(FILE)).isEqualTo(page.toString());
  }

  private static Map<String, JsonNode> keys() throws IOException {
    Map<String, JsonNode> keys = new TreeMap<>();
    ClassLoader loader = ConfigurationReferenceTest.class.getClassLoader();
    for (URL metadata :
        Collections.list(loader.getResources("META-INF/spring-configuration-metadata.json"))) {
      try (InputStream in = metadata.openStream()) {
        EventCodec.mapper()
            .readTree(in)
            .path("properties")
            .valueStream()
            .filter(property -> property.path("name").asString("").startsWith("courant."))
            .forEach(property -> keys.put(property.path("name").asString(""), property));
      }
    }
    return keys;
  }

  private static String row(String name, JsonNode property) {
    JsonNode value = property.path("defaultValue");
    String shown =
        value.isMissingNode()
            ? ""
            : "`" + (value.isString() ? value.asString("") : value.toString()) + "`";
    String meaning =
        property
            .path("description")
            .asString("")
            .replaceAll("\\{@code ([^}]*)}", "`$1`")
            .replaceAll("\\s+", " ")
            .replace("|", "\\|");
    return "| `" + name + "` | " + shown + " | " + meaning + " |\n";
  }
}
