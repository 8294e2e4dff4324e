package dev.courant.localmodel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The process: a GGUF file, the port to listen on, and the most tokens of context. Prints {@code
 * ready NAME} once it answers. Ends when its standard input does, so that it never outlives the
 * process that started it.
 */
public final class LocalModel {
  private LocalModel() {}

  /** Runs; exits with 2 where the file cannot be used. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    if (!Files.isReadable(file)) {
      fail("cannot read " + file);
    }
    try {
      GgufHeader header = GgufHeader.read(file);
      int context = Math.min(header.context(), Integer.parseInt(args[2]));
      ChatModel model = LlamaChatModel.load(file, header, context);
      ChatServer server = ChatServer.start(model, Integer.parseInt(args[1]));
      System.out.println("ready " + model.name());
      awaitEnd();
      server.close();
    } catch (IOException e) {
      fail(String.valueOf(e.getMessage()));
    }
    // A model that is in the middle of an answer cannot be closed.
    Runtime.getRuntime().halt(0);
  }

  private static void awaitEnd() throws IOException {
    while (System.in.read() >= 0) {
      // Nothing is ever said to it.
    }
  }

  private static void fail(String why) {
    System.err.println(why);
    System.exit(2);
  }
}
