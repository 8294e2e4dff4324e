package dev.courant.localmodel.download;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A model that can be had by its name: multilingual, small enough for a machine at home, under a
 * licence that permits any use, and in a form that the local model's library can load.
 *
 * @param name as users give it
 * @param repository on the hub
 * @param file in the repository, one GGUF file of 4 bits a weight
 * @param gigabytes of the file, about
 * @param licence as an SPDX identifier
 * @param use what it is good for, for people
 */
public record KnownModel(
    String name, String repository, String file, double gigabytes, String licence, String use) {
  /** All, the smallest first. */
  public static final List<KnownModel> ALL =
      List.of(
          new KnownModel(
              "qwen2.5-1.5b",
              "Qwen/Qwen2.5-1.5B-Instruct-GGUF",
              "qwen2.5-1.5b-instruct-q4_k_m.gguf",
              1.1,
              "Apache-2.0",
              "a first look; 3 GB of memory"),
          new KnownModel(
              "phi-3.5-mini",
              "bartowski/Phi-3.5-mini-instruct-GGUF",
              "Phi-3.5-mini-instruct-Q4_K_M.gguf",
              2.4,
              "MIT",
              "Western European languages; 5 GB of memory"),
          new KnownModel(
              "qwen2.5-7b",
              "bartowski/Qwen2.5-7B-Instruct-GGUF",
              "Qwen2.5-7B-Instruct-Q4_K_M.gguf",
              4.7,
              "Apache-2.0",
              "the best of these, in some 30 languages; 8 GB of memory"));

  /** The one of a name, in upper or lower case. */
  public static Optional<KnownModel> named(String name) {
    return ALL.stream().filter(model -> model.name().equalsIgnoreCase(name)).findFirst();
  }

  /**
   * Where the file is.
   *
   * @param hub address of the hub, without a slash at its end
   */
  URI address(String hub) {
    return URI.create(hub + "/" + repository + "/resolve/main/" + file);
  }
}
