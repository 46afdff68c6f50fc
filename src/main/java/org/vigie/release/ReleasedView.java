package org.vigie.release;

/**
 * A view that a release holds.
 *
 * @param name the name of the policy, such as {@code working}
 * @param policy the same with the version of its rule
 * @param quads how many quads its dataset has
 * @param rdfc10 the hash of its dataset (RDFC-1.0, SHA-256), in hexadecimal
 * @param dump the name of the file with its canonical document
 */
public record ReleasedView(String name, String policy, long quads, String rdfc10, String dump) {}
