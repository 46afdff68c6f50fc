package org.vigie.doctor.examination;

import java.time.Duration;
import java.util.function.Consumer;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * What may be spent on a query.
 *
 * @param time in all
 * @param watch is given each run before it begins, so that it can be stopped from outside
 */
public record Allowance(Duration time, Consumer<QueryExec> watch) {}
