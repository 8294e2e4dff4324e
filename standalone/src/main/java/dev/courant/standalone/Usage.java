package dev.courant.standalone;

/** The text that explains {@code ./courant run}. */
final class Usage {
  static final String TEXT =
      """
      usage: ./courant run [--sample | --newsroom DIR] [--port N] [--kafka-port N] [--data DIR] [--model [NAME | FILE.gguf | ADDRESS[#NAME]]]
        --sample        offline, on the bundled outlets, all fictional
        --newsroom DIR  offline, on a directory of saved pages
        --port N        API and reader (default 8080); N+1 is ingest's admin API, N+2 summarize's operator endpoints,
                        N+3 story's (another where it is taken)
        --kafka-port N  the embedded broker, on the loopback address (default 9092)
        --data DIR      where the log is kept (default: a directory of its own for each source, under your data directory)
        --model NAME    a language model that ./courant model get NAME has downloaded
        --model FILE    a language model in a GGUF file, which runs in a process of its own
        --model ADDRESS[#NAME]
                        a server of OpenAI's protocol, such as http://localhost:11434/v1#qwen3:8b
        --model         the best model of a server that runs on this machine (Ollama, LM Studio, vLLM, llama.cpp), else the largest that was downloaded
      """;

  private Usage() {}
}
