package dev.courant.ingest.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What outlets say of the use of their texts by machines in the words of {@code Content-Signal}
 * (contentsignals.org) and {@code Content-Usage} (IETF, draft-ietf-aipref-attach): {@code
 * ai-train=no}, {@code train-ai=n}. Only terms that keep language models away count.
 */
final class UsageTerms {
  private static final Set<String> USES =
      Set.of("ai-train", "ai-input", "train-ai", "train-genai", "ai", "bots", "all", "genai");
  private static final Set<String> NO = Set.of("no", "n", "none", "false", "?0");

  private UsageTerms() {}

  /** The reserving terms among {@code search=yes, ai-train=no}, in lower case. */
  static List<String> reserved(String terms) {
    List<String> reserved = new ArrayList<>();
    for (String term : terms.toLowerCase(Locale.ROOT).split("[,;]", 30)) {
      String[] parts = term.strip().split("\\s*=\\s*", 2);
      if (parts.length == 2 && USES.contains(parts[0]) && NO.contains(parts[1].strip())) {
        reserved.add(parts[0] + "=" + parts[1].strip());
      }
    }
    return reserved;
  }
}
