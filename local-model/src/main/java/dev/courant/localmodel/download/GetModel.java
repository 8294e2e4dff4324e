package dev.courant.localmodel.download;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The command {@code ./courant model get NAME}. {@code HF_ENDPOINT} names another hub of the same
 * protocol, such as a mirror.
 */
public final class GetModel {
  private static final String HUB = "https://huggingface.co";

  private GetModel() {}

  /** Runs; exits with 2 where the command is wrong, with 1 where the model cannot be had. */
  public static void main(String[] args) throws InterruptedException {
    if (args.length != 2 || !args[0].equals("get")) {
      end(2, usage());
    }
    KnownModel model =
        KnownModel.named(args[1])
            .orElseGet(() -> end(2, "no model is called " + args[1] + "\n" + usage()));
    Map<String, String> environment = System.getenv();
    Path file = ModelDirectory.of(environment).file(model);
    URI address = model.address(environment.getOrDefault("HF_ENDPOINT", HUB).replaceAll("/+$", ""));
    System.err.println(model.name() + " (" + model.licence() + ") of " + address);
    try {
      new ModelDownload(
              (bytes, there) -> new Progress(System.err, System.console() != null, bytes, there))
          .fetch(address, file);
    } catch (DownloadException e) {
      end(1, String.valueOf(e.getMessage()));
    }
    System.err.println("kept at " + file + ", its SHA-256 as the hub states it");
    System.err.println("next: ./courant run --model " + model.name());
  }

  private static String usage() {
    return KnownModel.ALL.stream()
        .map(model ->
            String.format(
                Locale.ROOT,
                "  %-14s %.1f GB, %s, %s",
                model.name(),
                model.gigabytes(),
                model.licence(),
                model.use()))
        .collect(
            Collectors.joining(
                "\n", "usage: ./courant model get NAME, where NAME is one of\n", ""));
  }

  private static <T> T end(int status, String message) {
    System.err.println(message);
    System.exit(status);
    throw new IllegalStateException(message);
  }
}
