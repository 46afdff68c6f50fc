package org.vigie.release;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/**
 * The public half of a key that signs releases.
 *
 * @param key the key itself
 */
public record PublishedKey(PublicKey key) {
  private static final String ALGORITHM = "Ed25519";
  private static final String LABEL = "PUBLIC KEY";

  /** Reads a key from PEM; empty when there is none of this kind. */
  public static Optional<PublishedKey> find(String text) {
    try {
      return Optional.of(
          new PublishedKey(
              KeyFactory.getInstance(ALGORITHM)
                  .generatePublic(new X509EncodedKeySpec(Pem.decode(text, LABEL)))));
    } catch (GeneralSecurityException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** The key in PEM. */
  public byte[] pem() {
    return Pem.encode(key.getEncoded(), LABEL).getBytes(StandardCharsets.US_ASCII);
  }

  /** A short name by which people compare keys, as SSH writes it: SHA-256 in base 64. */
  public String fingerprint() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
      return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("Every Java has SHA-256", broken);
    }
  }

  /** Whether this key signed a text so. */
  public boolean signed(byte[] text, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(key);
      verifier.update(text);
      return verifier.verify(signature);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }
}
