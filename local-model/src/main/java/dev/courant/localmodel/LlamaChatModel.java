package dev.courant.localmodel;

import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.LlamaOutput;
import de.kherud.llama.LogLevel;
import de.kherud.llama.ModelParameters;
import de.kherud.llama.Pair;
import de.kherud.llama.args.LogFormat;
import java.nio.file.Path;
import java.util.List;

/** A model of a GGUF file, by llama.cpp. */
final class LlamaChatModel implements ChatModel {
  /** Small models repeat themselves; more than this, and they avoid the names of the news. */
  private static final float NOT_REPEATED = 1.1f;

  /** A sentence or two: what stands before is the answer's own form and the article. */
  private static final int LOOKS_BACK = 96;

  /** Leaves out what is unlikely beside the likeliest; a small model wanders off with it. */
  private static final float LEAST_LIKELY = 0.1f;

  private final String name;
  private final LlamaModel model;
  private final int context;

  private LlamaChatModel(String name, LlamaModel model, int context) {
    this.name = name;
    this.model = model;
    this.context = context;
  }

  /**
   * Loads a model.
   *
   * @param context tokens of question and answer together
   */
  static LlamaChatModel load(Path file, GgufHeader header, int context) {
    LlamaModel.setLogger(
        LogFormat.TEXT,
        (level, text) -> {
          if (level == LogLevel.ERROR || level == LogLevel.WARN) {
            System.err.print(text);
          }
        });
    ModelParameters parameters =
        new ModelParameters()
            .setModel(file.toString())
            .setCtxSize(context)
            .setThreads(Runtime.getRuntime().availableProcessors())
            .disableContextShift();
    return new LlamaChatModel(header.name(file), new LlamaModel(parameters), context);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ChatAnswer answer(ChatQuestion question) {
    String prompt = model.applyTemplate(messages(question));
    int asked = model.encode(prompt).length;
    if (asked + 1 >= context) {
      throw new ContextExceededException(asked, context);
    }
    int most = Math.min(question.most(), context - asked - 1);
    InferenceParameters parameters =
        new InferenceParameters(prompt)
            .setNPredict(most)
            .setTemperature((float) question.temperature())
            .setRepeatPenalty(NOT_REPEATED)
            .setRepeatLastN(LOOKS_BACK)
            .setMinP(LEAST_LIKELY)
            .setCachePrompt(true);
    question.schema().ifPresent(schema -> parameters.setGrammar(grammar(schema)));
    StringBuilder text = new StringBuilder();
    int tokens = 0;
    for (LlamaOutput output : model.generate(parameters)) {
      text.append(output.text);
      tokens++;
    }
    return new ChatAnswer(text.toString(), asked, tokens, tokens >= most);
  }

  private static InferenceParameters messages(ChatQuestion question) {
    List<Pair<String, String>> turns =
        question.messages().stream()
            .map(message -> new Pair<>(message.role(), message.content()))
            .toList();
    return new InferenceParameters("")
        .setUseChatTemplate(true)
        .setMessages(question.system(), turns);
  }

  private static String grammar(String schema) {
    try {
      return LlamaModel.jsonSchemaToGrammar(schema);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "response_format: no grammar of this schema: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    model.close();
  }
}
