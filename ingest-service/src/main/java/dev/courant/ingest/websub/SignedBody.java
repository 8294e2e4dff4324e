package dev.courant.ingest.websub;

import java.util.Optional;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;

/** A notice's body on its way through its signature's HMAC: checked, bounded and never kept. */
final class SignedBody {
  private final Optional<HubSignature> signature;
  private final Optional<Mac> mac;
  private final long limit;
  private long length;

  /**
   * @param field value of the X-Hub-Signature header field
   * @param limit bytes
   */
  SignedBody(@Nullable String field, String secret, long limit) {
    this.signature = HubSignature.parse(field);
    this.mac = signature.map(found -> found.mac(secret));
    this.limit = limit;
  }

  /**
   * Takes the next part and releases it.
   *
   * @throws DataBufferLimitException where the body is too long
   */
  void take(DataBuffer part) {
    try {
      length += part.readableByteCount();
      if (length > limit) {
        throw new DataBufferLimitException("longer than " + limit + " bytes");
      }
      byte[] bytes = new byte[part.readableByteCount()];
      part.read(bytes);
      mac.ifPresent(m -> m.update(bytes));
    } finally {
      DataBufferUtils.release(part);
    }
  }

  /** Whether the whole body was signed with the secret. */
  boolean isGenuine() {
    return signature.isPresent() && mac.isPresent() && signature.get().isOf(mac.get());
  }
}
