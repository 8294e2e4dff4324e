package dev.courant.localmodel.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.BiFunction;

/**
 * Fetches a model's file. What was fetched before an interruption is kept and continued (RFC 9110,
 * 14.2). The file gets its name once its SHA-256 is the one that the hub states.
 */
final class ModelDownload {
  private static final int TRIES = 5;
  private static final int CHUNK = 1 << 16;

  private final HttpClient client;
  private final BiFunction<Long, Long, Progress> progress;

  /**
   * A download.
   *
   * @param progress is given the file's size and how much is there already, in bytes
   */
  ModelDownload(BiFunction<Long, Long, Progress> progress) {
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    this.progress = progress;
  }

  /**
   * Fetches the file, or finds that it is there.
   *
   * @throws DownloadException where it cannot be had; what was fetched is kept for the next time,
   *     unless its digest is wrong
   */
  void fetch(URI address, Path file) throws DownloadException, InterruptedException {
    try {
      HubFile stated = HubFile.ask(client, address);
      if (Files.exists(file) && stated.sha256().equals(Sha256.of(file))) {
        return;
      }
      Files.createDirectories(file.toAbsolutePath().getParent());
      // Named by the digest, so that a file that was replaced on the hub is not continued.
      Path part = file.resolveSibling(file.getFileName() + "." + stated.tag() + ".part");
      requireRoom(part, stated.bytes());
      complete(stated, part);
      requireDigest(stated, part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new DownloadException(
          address + " cannot be fetched (" + e + "). What is there is kept: run the command again",
          e);
    }
  }

  private static void requireRoom(Path part, long bytes) throws IOException, DownloadException {
    long missing = bytes - (Files.exists(part) ? Files.size(part) : 0);
    Path directory = part.toAbsolutePath().getParent();
    long free = Files.getFileStore(directory).getUsableSpace();
    if (free < missing) {
      throw new DownloadException(
          "%s has %,d MB free, and %,d MB are missing; make room, or set XDG_DATA_HOME to another disk"
              .formatted(directory, free >> 20, missing >> 20));
    }
  }

  /** Asks for the rest until all is there; a connection that breaks is made again a few times. */
  private void complete(HubFile stated, Path part)
      throws IOException, InterruptedException, DownloadException {
    long there = Files.exists(part) ? Files.size(part) : 0;
    Progress shown = progress.apply(stated.bytes(), there);
    shown.at(there);
    int failures = 0;
    while (there < stated.bytes()) {
      try {
        append(stated, part, there, shown);
      } catch (IOException e) {
        failures++;
        if (failures == TRIES) {
          throw e;
        }
        Thread.sleep(Duration.ofSeconds(failures));
      }
      long now = Files.exists(part) ? Files.size(part) : 0;
      failures = now > there ? 0 : failures;
      there = now;
    }
    shown.end();
  }

  private void append(HubFile stated, Path part, long from, Progress shown)
      throws IOException, InterruptedException, DownloadException {
    HttpRequest request =
        HttpRequest.newBuilder(HubFile.ask(client, stated.asked()).source())
            .header("Range", "bytes=" + from + "-")
            .header("Accept-Encoding", "identity")
            .build();
    HttpResponse<InputStream> answer =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream in = answer.body()) {
      if (answer.statusCode() != 206 && answer.statusCode() != 200) {
        throw new DownloadException(request.uri() + " answered " + answer.statusCode());
      }
      // A server that does not know ranges sends all of it again.
      boolean goesOn = answer.statusCode() == 206;
      try (OutputStream out =
          Files.newOutputStream(
              part,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              goesOn ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING)) {
        copy(in, out, goesOn ? from : 0, shown);
      }
    }
  }

  private static void copy(InputStream in, OutputStream out, long from, Progress shown)
      throws IOException {
    byte[] chunk = new byte[CHUNK];
    long there = from;
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      out.write(chunk, 0, read);
      there += read;
      shown.at(there);
    }
  }

  private static void requireDigest(HubFile stated, Path part)
      throws IOException, DownloadException {
    String is = Sha256.of(part);
    if (!is.equals(stated.sha256())) {
      Files.delete(part);
      throw new DownloadException(
          "what came of %s has the SHA-256 %s, and the hub states %s; it was deleted. Run the command again"
              .formatted(stated.asked(), is, stated.sha256()));
    }
  }
}
