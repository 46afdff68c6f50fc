package org.vigie.sparql;

import java.math.BigDecimal;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * A product whose figures are counted before it is made: squared again and again, a number would
 * take all the time and memory there is, and no signal stops the arithmetic of Java. Beyond the
 * bound it is an error of its expression, as SPARQL has it for what overflows.
 */
final class BoundedProduct extends E_Multiply {
  /** The most bits of the two factors together: some 30,000 figures. */
  private static final long MOST_BITS = 100_000;

  BoundedProduct(Expr left, Expr right) {
    super(left, right);
  }

  @Override
  public Expr copy(Expr left, Expr right) {
    return new BoundedProduct(left, right);
  }

  @Override
  public NodeValue eval(NodeValue left, NodeValue right) {
    if (bits(left) + bits(right) > MOST_BITS) {
      throw new ExprEvalException("*: more than " + MOST_BITS + " bits");
    }
    return super.eval(left, right);
  }

  private static long bits(NodeValue value) {
    if (value.isInteger()) {
      return value.getInteger().bitLength();
    }
    if (value.isDecimal()) {
      BigDecimal decimal = value.getDecimal();
      return decimal.unscaledValue().bitLength() + Math.abs((long) decimal.scale());
    }
    return 0;
  }
}
