package org.vigie.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Set;

/**
 * The key of the observatory (Ed25519), by which it signs its releases. The same key signs the same
 * text with the same bytes.
 */
public final class SigningKey {
  private static final String ALGORITHM = "Ed25519";
  private static final String LABEL = "PRIVATE KEY";
  private static final Path PLACE = Path.of("keys", "release-ed25519.pem");

  private final PrivateKey key;
  private final PublicKey counterpart;

  private SigningKey(PrivateKey key, PublicKey counterpart) {
    this.key = key;
    this.counterpart = counterpart;
  }

  /**
   * The key of a store; made when it is asked for the first time, in a file that its owner alone
   * may read.
   *
   * @throws ReleaseException when it cannot be read or made
   */
  public static SigningKey ofStore(Path store) {
    Path file = store.resolve(PLACE);
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      guard(file);
      return read(file);
    } catch (IOException | GeneralSecurityException fault) {
      throw new ReleaseException(
          "key.unwritable", fault, file.toString(), String.valueOf(fault.getMessage()));
    }
  }

  /**
   * The key of a file in PEM, as {@code openssl genpkey -algorithm ed25519} writes it.
   *
   * @throws ReleaseException when it holds none
   */
  public static SigningKey of(Path file) {
    try {
      return read(file);
    } catch (NoSuchFileException absent) {
      throw new ReleaseException("key.absent", absent, file.toString());
    } catch (IOException | GeneralSecurityException | IllegalArgumentException fault) {
      throw new ReleaseException("key.form", fault, file.toString());
    }
  }

  /** The public key. */
  public PublicKey counterpart() {
    return counterpart;
  }

  /** Signs a text. */
  public byte[] sign(byte[] text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static SigningKey read(Path file) throws IOException, GeneralSecurityException {
    byte[] encoded = Pem.decode(Files.readString(file, StandardCharsets.US_ASCII), LABEL);
    PrivateKey key =
        KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    byte[] seed =
        key instanceof EdECPrivateKey edwards ? edwards.getBytes().orElseThrow() : new byte[0];
    return new SigningKey(key, counterpart(seed));
  }

  /** The platform makes a pair of a private key only where it draws the private key itself. */
  private static PublicKey counterpart(byte[] seed) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
    generator.initialize(NamedParameterSpec.ED25519, new Drawn(seed));
    return generator.generateKeyPair().getPublic();
  }

  private static void make(Path file) throws IOException, GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    Files.createDirectories(file.getParent());
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(draft);
    guard(draft);
    Files.writeString(
        draft,
        Pem.encode(pair.getPrivate().getEncoded(), LABEL),
        StandardCharsets.US_ASCII,
        StandardOpenOption.SYNC);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** A backup that was put back may have lost who may read it. */
  private static void guard(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, Set.copyOf(PosixFilePermissions.fromString("rw-------")));
    }
  }

  /** Draws what was drawn before. */
  private static final class Drawn extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] seed;

    Drawn(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
