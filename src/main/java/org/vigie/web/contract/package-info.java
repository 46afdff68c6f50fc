/**
 * The parts of a contract's page beside its plain facts: the contract in a sentence, how sure it
 * is, who pays whom for what, what is measured and by whom, its steps in time, what lies around it,
 * and a letter that asks for what is missing.
 */
@NullMarked
package org.vigie.web.contract;

import org.jspecify.annotations.NullMarked;
