package org.vigie.web;

import com.thaiopensource.relaxng.impl.CombineValidator;
import com.thaiopensource.util.PropertyMap;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.Schema;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.Validator;
import com.thaiopensource.validate.prop.rng.RngProperty;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import com.thaiopensource.xml.sax.Jaxp11XMLReaderCreator;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.checker.Checker;
import nu.validator.checker.TextContentChecker;
import nu.validator.checker.UsemapChecker;
import nu.validator.checker.jing.CheckerSchema;
import nu.validator.checker.jing.CheckerValidator;
import nu.validator.checker.table.TableChecker;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import nu.validator.localentities.LocalCacheEntityResolver;
import nu.validator.xml.NullEntityResolver;
import nu.validator.xml.customelements.NamespaceChangingSchemaWrapper;
import nu.validator.xml.dataattributes.DataAttributeDroppingSchemaWrapper;
import nu.validator.xml.langattributes.XmlLangAttributeDroppingSchemaWrapper;
import nu.validator.xml.roleattributes.RoleAttributeFilteringSchemaWrapper;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The rules of HTML, as the Nu Html Checker holds them: its parser, grammar, assertions and tables.
 * Its own way in guesses languages as well and needs a server's library for that; this one does
 * not. For one thread.
 */
final class HtmlChecker {
  private static final String GRAMMAR = "http://s.validator.nu/html5.rnc";

  private final Schema schema;

  /** Reads the grammar, which takes a second. */
  HtmlChecker() throws Exception {
    LocalCacheEntityResolver files = new LocalCacheEntityResolver(new NullEntityResolver());
    files.setAllowRnc(true);
    PropertyMapBuilder properties = properties(new Faults());
    properties.put(ValidateProperty.ENTITY_RESOLVER, files);
    Schema grammar =
        CompactSchemaReader.getInstance()
            .createSchema(files.resolveEntity(null, GRAMMAR), properties.toPropertyMap());
    this.schema =
        new NamespaceChangingSchemaWrapper(
            new RoleAttributeFilteringSchemaWrapper(
                new XmlLangAttributeDroppingSchemaWrapper(
                    new DataAttributeDroppingSchemaWrapper(grammar))));
  }

  /** What is wrong in a page, each with its line and column. */
  List<String> faults(String html) throws Exception {
    Faults faults = new Faults();
    PropertyMap properties = properties(faults).toPropertyMap();
    Validator validator =
        new CombineValidator(
            schema.createValidator(properties),
            CheckerSchema.ASSERTION_SCH.createValidator(properties));
    for (Checker checker :
        List.of(new TableChecker(), new TextContentChecker(), new UsemapChecker())) {
      validator = new CombineValidator(validator, new CheckerValidator(checker, properties));
    }
    HtmlParser parser = new HtmlParser();
    parser.setCommentPolicy(XmlViolationPolicy.ALLOW);
    parser.setContentNonXmlCharPolicy(XmlViolationPolicy.ALLOW);
    parser.setContentSpacePolicy(XmlViolationPolicy.ALTER_INFOSET);
    parser.setNamePolicy(XmlViolationPolicy.ALLOW);
    parser.setXmlnsPolicy(XmlViolationPolicy.ALTER_INFOSET);
    parser.setMappingLangToXmlLang(true);
    parser.setContentHandler(validator.getContentHandler());
    parser.setErrorHandler(faults);
    parser.parse(new InputSource(new StringReader(html)));
    return faults.told;
  }

  private static PropertyMapBuilder properties(ErrorHandler faults) {
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, faults);
    properties.put(ValidateProperty.XML_READER_CREATOR, new Jaxp11XMLReaderCreator());
    RngProperty.CHECK_ID_IDREF.add(properties);
    return properties;
  }

  /** Writes down the errors; warnings are advice. */
  private static final class Faults implements ErrorHandler {
    private final List<String> told = new ArrayList<>();

    @Override
    public void warning(SAXParseException fault) {}

    @Override
    public void error(SAXParseException fault) throws SAXException {
      told.add(fault.getLineNumber() + ":" + fault.getColumnNumber() + " " + fault.getMessage());
    }

    @Override
    public void fatalError(SAXParseException fault) throws SAXException {
      error(fault);
    }
  }
}
