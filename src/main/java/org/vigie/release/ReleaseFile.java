package org.vigie.release;

/**
 * A file of a release.
 *
 * @param name within the release
 * @param view the policy's name whose view it holds; empty when it is about the whole
 * @param kind what it is, such as {@code trig} or {@code contracts.csv}
 * @param mediaType of what it holds, without parameters
 * @param gzip whether that is compressed
 * @param bytes how long it is
 * @param sha256 its SHA-256 in hexadecimal
 * @param contentBytes how long what it holds is when it is not compressed
 * @param contentSha256 the SHA-256 of that
 * @param leftOut how many statements its syntax has no place for
 */
public record ReleaseFile(
    String name,
    String view,
    String kind,
    String mediaType,
    boolean gzip,
    long bytes,
    String sha256,
    long contentBytes,
    String contentSha256,
    long leftOut) {}
