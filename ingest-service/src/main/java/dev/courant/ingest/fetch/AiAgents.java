package dev.courant.ingest.fetch;

import java.util.List;

/**
 * Names under which robots.txt addresses those that gather texts for language models, as their
 * operators document them.
 */
final class AiAgents {
  static final List<String> NAMES =
      List.of(
          "AI2Bot",
          "Amazonbot",
          "anthropic-ai",
          "Applebot-Extended",
          "Bytespider",
          "CCBot",
          "ChatGPT-User",
          "ClaudeBot",
          "cohere-ai",
          "FacebookBot",
          "Google-CloudVertexBot",
          "Google-Extended",
          "GPTBot",
          "Meta-ExternalAgent",
          "OAI-SearchBot",
          "omgili",
          "PerplexityBot");

  private AiAgents() {}

  /** Whether a name, in any letter case, is one of them. */
  static boolean isOne(String name) {
    return NAMES.stream().anyMatch(name::equalsIgnoreCase);
  }
}
