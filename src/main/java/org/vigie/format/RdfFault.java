package org.vigie.format;

/** Why a document of RDF is refused. Each has its own message; {@code detail} is what it names. */
public enum RdfFault {
  /** It is not in that syntax; the detail is what the parser says. */
  SYNTAX,
  /** Its bytes are not text in the encoding that it has or declares; the detail names it. */
  ENCODING,
  /** It holds a NUL character. */
  NUL,
  /** A line of a syntax of lines is too long; the detail is the limit in characters. */
  LINE,
  /** So much text without one statement; the detail is the limit in characters. */
  STATEMENT,
  /** A literal is too long; the detail is the limit in characters. */
  LITERAL,
  /** Too many brackets in brackets; the detail is the limit. */
  NESTING,
  /** A document that must be held in memory is too large; the detail is the limit in MiB. */
  DOCUMENT,
  /** Too many blank nodes; the detail is the limit. */
  BLANK_NODES,
  /** An XML document declares a DOCTYPE. */
  DOCTYPE,
  /** A JSON-LD document asks for a context that is elsewhere; the detail is its address. */
  REMOTE,
  /** An IRI has characters that none may have, or is relative without a base; the detail is it. */
  IRI,
  /** A text holds half of a surrogate pair: it is no Unicode. */
  SURROGATE,
  /** A language tag is malformed; the detail is it. */
  LANGUAGE,
  /** It says something that RDF 1.1 has no place for: triple terms, formulas. */
  BEYOND
}
