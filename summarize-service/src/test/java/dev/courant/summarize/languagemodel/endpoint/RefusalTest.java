package dev.courant.summarize.languagemodel.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.summarize.languagemodel.endpoint.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "LIMIT|{\"error\": {\"message\": \"Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.\", \"param\": \"max_tokens\"}}",
        "LIMIT|{\"detail\": [{\"loc\": [\"body\", \"max_completion_tokens\"], \"input\": {\"response_format\": 1}}]}",
        "FORMAT|{\"error\": {\"message\": \"Unknown parameter\", \"param\": \"response_format.schema\"}}",
        "FORMAT|{\"error\": \"'response_format.type' must be 'json_schema' or 'text'\"}",
        "FORMAT|{'loc': ('body', 'response_format', 'type'), 'input': {'max_tokens': 3000}}",
        "FORMAT|{\"error\": \"tool_choice is not supported\"}",
        "MODEL|{\"error\": {\"message\": \"The model `m` does not exist\", \"param\": \"model\"}}",
        "MODEL|{\"error\": \"model 'm' not found\"}",
        "CONTEXT|{\"error\": \"max_tokens is too large. This model's maximum context length is 2048 tokens\"}",
        "CONTEXT|{\"error\": {\"message\": \"prompt is too long: 20 tokens > 10 maximum\"}}",
        "OTHER|{\"detail\": \"Not Found\"}",
        "OTHER|{\"echo\": {\"max_tokens\": 1, \"response_format\": 2}}",
        "OTHER|"
      })
  void knowsWhatEndpointsMean(Reason reason, String text) {
    assertThat(new Refusal(400, text == null ? "" : text).reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2048|maximum context length is 2048 tokens. However, you requested 6616 tokens (568 in the messages)",
        "8192|request (14429 tokens) exceeds the available context size (8192 tokens), try increasing it",
        "8192|\"type\": \"exceed_context_size_error\", \"n_prompt_tokens\": 14429, \"n_ctx\": 8192",
        "2048|Requested tokens (2285) exceed context window of 2048",
        "4096|keep the first 6547 tokens. However, the model is loaded with context length of only 4096 tokens",
        "4096|greater than the context length (n_keep: 13055>= n_ctx: 4096)",
        "200000|prompt is too long: 211180 tokens > 200000 maximum",
        "200000|input length and `max_tokens` exceed context limit: 195000 + 21333 > 200000",
        "0|Context size has been exceeded."
      })
  void findsHowMuchTheModelHolds(int size, String text) {
    assertThat(new Refusal(400, text).contextSize()).isEqualTo(size);
  }

  @Test
  void showsNothingOfItsText() {
    assertThat(new Refusal(400, "the secret of the article")).hasToString("status 400 (other)");
  }

  @Test
  void takesAFailureForOneIfItNamesNothing() {
    assertThat(new Refusal(500, "Internal Server Error").namesItsReason()).isFalse();
    assertThat(new Refusal(500, "{'loc': ('body', 'response_format')}").namesItsReason()).isTrue();
  }
}
