package org.vigie.format;

import java.io.IOException;
import org.eclipse.rdf4j.rio.binary.BinaryRDFParser;

/**
 * RDF4J's binary parser allocates whatever length a document announces (seen in 5.2.0: two flipped
 * bits ask for 2 GB); this one believes no string longer than a literal may be.
 */
final class BoundedBinary extends BinaryRDFParser {
  /** Four bytes a character, at most. */
  private static final int LONGEST = 4 * Budgets.LITERAL;

  @Override
  protected byte[] readBytes(int length) throws IOException {
    if (length < 0 || length > LONGEST) {
      throw new RdfSyntaxException(RdfFault.LITERAL, Integer.toString(Budgets.LITERAL), 0, 0, null);
    }
    return super.readBytes(length);
  }
}
