package org.vigie.doctor;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;

/** The condition without which there would be an answer, found by leaving each out in turn. */
final class OneTooMany {
  private static final int MOST = 16;

  private final Ward ward;
  private final Query query;

  OneTooMany(Ward ward, Query query) {
    this.ward = ward;
    this.query = query;
  }

  List<Finding> find(Parts parts) {
    List<Element> all = parts.conditions();
    if (all.size() < 2 || all.size() > MOST) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Element left = all.get(i);
      if (!(left instanceof ElementOptional) && ward.inTime() && ward.holds(without(all, i))) {
        findings.add(Finding.of("without", "", write(left)));
      }
    }
    return findings;
  }

  private Query without(List<Element> all, int left) {
    ElementGroup group = new ElementGroup();
    for (int i = 0; i < all.size(); i++) {
      Element element = all.get(i);
      if (i == left) {
        continue;
      }
      // Triples that follow one another are one pattern again: the engine may order them.
      if (element instanceof ElementPathBlock block
          && !group.isEmpty()
          && group.getLast() instanceof ElementPathBlock before) {
        block.patternElts().forEachRemaining(before::addTriplePath);
      } else if (element instanceof ElementPathBlock block) {
        ElementPathBlock copy = new ElementPathBlock();
        block.patternElts().forEachRemaining(copy::addTriplePath);
        group.addElement(copy);
      } else {
        group.addElement(element);
      }
    }
    Query ask = QueryFactory.make();
    ask.setQueryAskType();
    ask.setQueryPattern(group);
    query.getGraphURIs().forEach(ask::addGraphURI);
    query.getNamedGraphURIs().forEach(ask::addNamedGraphURI);
    return ask;
  }

  private String write(Element element) {
    if (element instanceof ElementPathBlock block) {
      TriplePath triple = block.patternElts().next();
      String property =
          triple.getPredicate() == null
              ? triple.getPath().toString(query.getPrologue())
              : ward.write(triple.getPredicate());
      return ward.write(triple.getSubject())
          + " "
          + property
          + " "
          + ward.write(triple.getObject());
    }
    String text =
        element instanceof ElementFilter filter
            ? "FILTER " + org.apache.jena.sparql.util.ExprUtils.fmtSPARQL(filter.getExpr())
            : element.toString();
    return text.replaceAll("\\s+", " ").strip();
  }
}
