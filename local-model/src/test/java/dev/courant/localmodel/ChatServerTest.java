package dev.courant.localmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ChatServerTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private final FixedModel model = new FixedModel();
  private ChatServer server;

  @BeforeEach
  void start() throws IOException {
    server = ChatServer.start(model, 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void listsItsModel() throws Exception {
    JsonNode list = JsonMapper.shared().readTree(get("/v1/models").body());
    assertThat(list.at("/data/0/id").asString()).isEqualTo("fixed");
  }

  @Test
  void answersAsOpenAiDoes() throws Exception {
    JsonNode answer =
        ask(
            """
            {"messages":[{"role":"system","content":"Be brief."},{"role":"user","content":[{"type":"text","text":"Why?"}]}],
             "max_completion_tokens":7,"response_format":{"type":"json_schema","json_schema":{"schema":{"type":"object"}}}}
            """,
            200);
    assertThat(answer.at("/choices/0/message/content").asString()).isEqualTo("{}");
    assertThat(answer.at("/choices/0/finish_reason").asString()).isEqualTo("length");
    assertThat(answer.at("/usage/completion_tokens").asInt()).isEqualTo(7);
    assertThat(model.asked).isNotNull();
    assertThat(model.asked.system()).isEqualTo("Be brief.");
    assertThat(model.asked.messages()).containsExactly(new ChatQuestion.Message("user", "Why?"));
    assertThat(model.asked.schema()).contains("{\"type\":\"object\"}");
  }

  @Test
  void saysWhatItCannotAnswer() throws Exception {
    assertThat(ask("{\"messages\":[]}", 400).at("/error/message").asString()).contains("messages");
    assertThat(ask("no json", 400).has("error")).isTrue();
    String picture = "{\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image_url\"}]}]}";
    assertThat(ask(picture, 400).at("/error/message").asString()).contains("only text");
    String streamed = "{\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}";
    assertThat(ask(streamed, 400).at("/error/message").asString()).contains("stream");
  }

  @Test
  void namesTheContextThatWasTooShort() throws Exception {
    model.holds = 3;
    JsonNode answer = ask("{\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}", 400);
    assertThat(answer.at("/error/type").asString()).isEqualTo("exceed_context_size_error");
    assertThat(answer.at("/error/n_ctx").asInt()).isEqualTo(3);
  }

  private JsonNode ask(String body, int status) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(at("/v1/chat/completions"))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(status);
    return JsonMapper.shared().readTree(answer.body());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  /** Always says the same. */
  private static final class FixedModel implements ChatModel {
    private int holds = 100;
    private @Nullable ChatQuestion asked;

    @Override
    public String name() {
      return "fixed";
    }

    @Override
    public ChatAnswer answer(ChatQuestion question) {
      asked = question;
      if (holds < 10) {
        throw new ContextExceededException(10, holds);
      }
      return new ChatAnswer("{}", 10, question.most(), true);
    }

    @Override
    public void close() {}
  }
}
