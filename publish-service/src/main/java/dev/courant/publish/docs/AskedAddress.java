package dev.courant.publish.docs;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address that a form asks for. A form cannot fill in a path, and sends its empty fields too,
 * which the API refuses.
 */
record AskedAddress(ApiOperation operation) {
  /** The address with the fields that are filled in; what is no parameter of it is left out. */
  URI of(MultiValueMap<String, String> given) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(operation.path());
    Map<String, String> values = new LinkedHashMap<>();
    for (ApiParameter field : operation.fields()) {
      String value = given.getOrDefault(field.name(), List.of("")).getFirst();
      if (value != null && !value.isBlank()) {
        values.put(field.name(), value.strip());
        if (field.in().equals("query")) {
          address.queryParam(field.name(), "{" + field.name() + "}");
        }
      } else if (field.in().equals("path")) {
        values.put(field.name(), "-");
      }
    }
    return address.encode().buildAndExpand(values).toUri();
  }
}
