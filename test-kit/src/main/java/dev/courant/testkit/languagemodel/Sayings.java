package dev.courant.testkit.languagemodel;

import dev.courant.model.EventCodec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a stub says about an article. */
final class Sayings {
  private static final int SUMMARY = 3;
  private static final int ACCOUNT = 8;

  private Sayings() {}

  static String honest(Asked asked) {
    List<Map<String, Object>> statements = statements(asked);
    List<Map<String, Object>> first = statements.subList(0, Math.min(SUMMARY, statements.size()));
    return answer(
        first.isEmpty() ? statement("Nothing", "s1") : first.getFirst(),
        first,
        statements.subList(0, Math.min(ACCOUNT, statements.size())),
        List.of(),
        section("UNCLASSIFIED", "UNCLASSIFIED", List.of()),
        List.of());
  }

  static String invented(Asked asked) {
    List<Map<String, Object>> lies = new ArrayList<>();
    for (int i = 0; i < SUMMARY; i++) {
      lies.add(
          statement(
              "Some " + (98_765 + i) + " whales were counted in Atlantis on 31 May 1871.", "s1"));
    }
    return answer(
        lies.getFirst(),
        lies,
        lies,
        lies,
        section("World", "sport", List.of("whales")),
        List.of(entity("Atlantis", "place")));
  }

  /** Every sentence is an order to it; besides, it lets out whatever should not get out. */
  static String obeying(Asked asked) {
    List<Map<String, Object>> orders = new ArrayList<>();
    asked
        .sentences()
        .forEach((id, text) -> {
          if (text.matches("(?is).*(ignore|instruction|https?:|write|schreib|<).*")) {
            orders.add(statement(text, id));
          }
        });
    orders.add(statement("<script>alert(1)</script> Read more.", "s1"));
    orders.add(statement("Visit [our shop](https://evil.example/buy) now.", "s1"));
    orders.add(
        statement(
            "Kaufen Sie jetzt diese Aktien, denn sie werden bald sehr viel wert sein.", "s1"));
    orders.addAll(statements(asked).subList(0, Math.min(SUMMARY, statements(asked).size())));
    return answer(
        orders.getFirst(),
        orders,
        orders,
        orders,
        section("010", "sport", List.of("sport", "football")),
        List.of(
            entity("Insolvent Bank", "organisation"),
            entity("[Harwick](https://evil.example)", "place"),
            entity("<b>Harwick</b>", "place")));
  }

  private static List<Map<String, Object>> statements(Asked asked) {
    List<Map<String, Object>> statements = new ArrayList<>();
    asked.sentences().forEach((id, text) -> statements.add(statement(text, id)));
    return statements;
  }

  private static Map<String, Object> statement(String text, String receipt) {
    return Map.of("text", text, "receipts", List.of(receipt));
  }

  private static Map<String, Object> entity(String name, String kind) {
    return Map.of("name", name, "kind", kind, "receipts", List.of("s1", "s2", "s3"));
  }

  private static Map<String, Object> section(String region, String topic, List<String> evidence) {
    return Map.of("region", region, "topic", topic, "evidence", evidence);
  }

  private static String answer(
      Map<String, Object> headline,
      List<Map<String, Object>> summary,
      List<Map<String, Object>> account,
      List<Map<String, Object>> analysis,
      Map<String, Object> section,
      List<Map<String, Object>> entities) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("headline", headline);
    answer.put("summary", summary);
    answer.put("account", account);
    answer.put("analysis", analysis);
    answer.put("section", section);
    answer.put("entities", entities);
    return EventCodec.text(answer);
  }
}
