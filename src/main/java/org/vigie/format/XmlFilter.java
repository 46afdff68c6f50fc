package org.vigie.format;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/** An XML reader that opens nothing, knows no DOCTYPE and counts how deep elements lie. */
final class XmlFilter extends XMLFilterImpl {
  private static final String DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  private static final String DEPTH = "jdk.xml.maxElementDepth";

  private @Nullable Locator locator;
  private int depth;

  private XmlFilter(XMLReader parent) {
    super(parent);
  }

  static XmlFilter create() {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(DOCTYPE, true);
      SAXParser parser = factory.newSAXParser();
      // Newer platforms have a limit of their own, whose message is not ours.
      parser.setProperty(DEPTH, "0");
      return new XmlFilter(parser.getXMLReader());
    } catch (ParserConfigurationException | SAXException impossible) {
      throw new IllegalStateException("Every Java platform has this parser", impossible);
    }
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes attributes)
      throws SAXException {
    depth++;
    if (depth > Budgets.NESTING) {
      throw new RdfSyntaxException(
          RdfFault.NESTING, Integer.toString(Budgets.NESTING), line(), 0, null);
    }
    super.startElement(uri, localName, name, attributes);
  }

  @Override
  public void endElement(String uri, String localName, String name) throws SAXException {
    depth--;
    super.endElement(uri, localName, name);
  }

  /** The line that is being read; 0 before the first. */
  long line() {
    return locator == null ? 0 : locator.getLineNumber();
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    this.locator = locator;
    super.setDocumentLocator(locator);
  }
}
