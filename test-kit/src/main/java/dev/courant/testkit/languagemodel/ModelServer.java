package dev.courant.testkit.languagemodel;

/**
 * What a server of language models does by itself: which requests it refuses, and in which words.
 * Written after the public documentation of each and reports of what it answers.
 */
public interface ModelServer {
  /** The answer to a request that asks nothing of the model, by its path. */
  default Reply look(String path) {
    return Reply.json(404, "{\"detail\": \"Not Found\"}");
  }

  /** Refuses a request, or lets the model answer it. */
  Reply answer(Asked asked, Behaviour model);

  /** One that refuses nothing. */
  static ModelServer any() {
    return (asked, model) -> model.to(asked);
  }

  /** OpenAI: its newer models refuse {@code max_tokens}. */
  static ModelServer openAi() {
    return new CloudServer();
  }

  /** Anthropic: refuses a prompt that is longer than its models hold. */
  static ModelServer anthropic(int context) {
    return new AnthropicServer(context);
  }

  /** vLLM: refuses prompts that leave no room for the answer that is asked for. */
  static ModelServer vllm(int context) {
    return new VllmServer(context);
  }

  /** llama.cpp: takes a schema in two forms. */
  static ModelServer llamaCpp(int context) {
    return new LlamaCppServer(context);
  }

  /** The server of llama-cpp-python: answers 500 to forms that it does not know. */
  static ModelServer llamaCppPython(int context) {
    return new LlamaCppPythonServer(context);
  }

  /** Ollama: cuts a prompt silently that is longer than the request's or its own context. */
  static ModelServer ollama(int context) {
    return new OllamaServer(context, context);
  }

  /** Ollama with a runner that passes over the context that a request states. */
  static ModelServer ollama(int context, int most) {
    return new OllamaServer(context, most);
  }

  /** LM Studio: knows no plain JSON object, and sends errors with status 200. */
  static ModelServer lmStudio(int context) {
    return new LmStudioServer(context);
  }
}
