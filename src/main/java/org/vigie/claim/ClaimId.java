package org.vigie.claim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.jspecify.annotations.Nullable;
import org.vigie.vocab.Iris;

/**
 * Identifiers computed from content, so that importing the same thing twice changes nothing (the
 * idea is FollowTheMoney's statement id).
 */
public final class ClaimId {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 16;

  private ClaimId() {}

  /**
   * The IRI of a claim: of the dataset, the key, the content, the sources with locator and quote,
   * and the period. Assessment, notes, recorder and date of recording do not count: they do not
   * change what is said.
   */
  public static Node of(
      Node dataset, Key key, Content content, Provenance provenance, Lifecycle lifecycle) {
    StringBuilder text = new StringBuilder();
    add(text, dataset);
    add(text, key.subject());
    add(text, key.property());
    switch (content) {
      case Content.Exact exact -> {
        add(text, exact.value());
        add(text, exact.measure().currency());
        add(text, exact.measure().unit());
        add(text, exact.approximate() ? "about" : null);
        add(text, exact.denied() ? "denied" : null);
      }
      case Content.Range range -> {
        add(text, range.min());
        add(text, range.max());
        add(text, range.measure().currency());
        add(text, range.measure().unit());
      }
      case Content.Absence absence -> add(text, absence.state());
    }
    provenance.statedIn().stream().map(Node::toString).sorted().forEach(s -> add(text, s));
    add(text, provenance.locator());
    add(text, provenance.quote());
    add(text, lifecycle.validFrom() == null ? null : lifecycle.validFrom().text());
    add(text, lifecycle.validUntil() == null ? null : lifecycle.validUntil().text());
    return Iris.thing("claim", hash(text.toString()));
  }

  /**
   * The IRI of a claim that is stated again after it was withdrawn or replaced: nothing un-retracts
   * a claim, so that what is stated again is a new one.
   *
   * @param claim the claim that no longer speaks
   * @param ended what ended it: the day of its withdrawal, or the IRI of the claim in its place
   */
  public static Node again(Node claim, String ended) {
    return Iris.thing("claim", hash("again\n" + claim + "\n" + ended));
  }

  /**
   * A stable short identifier of a text: the first 80 bits of its SHA-256, in lower-case base 32.
   */
  public static String hash(String text) {
    byte[] digest;
    try {
      digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
    StringBuilder out = new StringBuilder(LENGTH);
    int bits = 0;
    int buffer = 0;
    for (int i = 0; out.length() < LENGTH; i++) {
      buffer = (buffer << 8) | (digest[i] & 0xff);
      bits += 8;
      while (bits >= 5 && out.length() < LENGTH) {
        out.append(ALPHABET.charAt((buffer >> (bits - 5)) & 31));
        bits -= 5;
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  private static void add(StringBuilder text, @Nullable Node node) {
    add(text, node == null ? null : ntriples(node));
  }

  /** As N-Triples; an IRI without a character to escape, which is nearly every node, is quick. */
  private static String ntriples(Node node) {
    return node.isURI() && node.getURI().chars().allMatch(ClaimId::isPlain)
        ? "<" + node.getURI() + ">"
        : NodeFmtLib.strNT(node);
  }

  private static boolean isPlain(int c) {
    return c > ' ' && c < 0x7f && "<>\"{}|^`\\".indexOf(c) < 0;
  }

  private static void add(StringBuilder text, @Nullable String part) {
    text.append(part == null ? "-" : part).append('\n');
  }
}
