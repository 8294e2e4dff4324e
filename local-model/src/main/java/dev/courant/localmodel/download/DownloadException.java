package dev.courant.localmodel.download;

/** A file that cannot be had. The message says why, and what to do. */
final class DownloadException extends Exception {
  private static final long serialVersionUID = 1;

  DownloadException(String message) {
    super(message);
  }

  DownloadException(String message, Throwable cause) {
    super(message, cause);
  }
}
