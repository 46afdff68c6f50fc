/**
 * Why a query may find nothing: {@link org.vigie.doctor.Diagnosis} tries the reasons in turn. They
 * are of three kinds, none of which knows another: a {@code term} that the data do not have, a
 * {@code value} that they have otherwise, and a {@code pattern} that they do not match as a whole.
 * All of them stand on {@code examination}; {@code steps} tells how an answer is found.
 */
@NullMarked
package org.vigie.doctor;

import org.jspecify.annotations.NullMarked;
