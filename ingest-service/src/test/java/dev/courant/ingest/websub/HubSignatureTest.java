package dev.courant.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HubSignatureTest {
  private static final byte[] BODY = "<rss/>".getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @ValueSource(strings = {"sha1", "sha256", "sha384", "sha512"})
  void holdsForTheBodyThatWasSignedAndForNoOther(String method) {
    HubSignature signature = HubSignature.parse(signed(method, "secret", BODY)).orElseThrow();

    assertThat(signature.isOf(through(signature, "secret", BODY))).isTrue();
    assertThat(signature.isOf(through(signature, "other", BODY))).isFalse();
    assertThat(signature.isOf(through(signature, "secret", new byte[] {1}))).isFalse();
  }

  /** RFC 4231, test case 2. */
  @ParameterizedTest
  @CsvSource({
    "sha256, 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    "sha384, af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e"
        + "8e2240ca5e69e2c78b3239ecfab21649",
    "sha512, 164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
        + "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737"
  })
  void isTheHmacOfTheStandard(String method, String expected) {
    HubSignature signature =
        HubSignature.parse(method + "=" + expected.toUpperCase(Locale.ROOT)).orElseThrow();
    byte[] text = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);

    assertThat(signature.isOf(through(signature, "Jefe", text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sha256", "md5=00", "=00", "crc32=1", "none"})
  void isNoneOfAMethodThatIsNotKnown(String field) {
    assertThat(HubSignature.parse(field)).isEmpty();
  }

  @Test
  void holdsForNothingWhereItIsCutOffOrEmpty() {
    for (String value : new String[] {"sha256=", "sha256=5bdc", "sha256=zz", "sha256= "}) {
      Optional<HubSignature> signature = HubSignature.parse(value);
      assertThat(signature.orElseThrow().isOf(through(signature.get(), "secret", BODY))).isFalse();
    }
  }

  static String signed(String method, String secret, byte[] body) {
    HubSignature signature = HubSignature.parse(method + "=").orElseThrow();
    return method + "=" + HexFormat.of().formatHex(through(signature, secret, body).doFinal());
  }

  private static Mac through(HubSignature signature, String secret, byte[] body) {
    Mac mac = signature.mac(secret);
    mac.update(body);
    return mac;
  }
}
