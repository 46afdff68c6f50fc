/**
 * Why a query may find nothing: a class for each reason, and what they all ask the data with, more
 * classes than elsewhere because apart from the rest none is of use. {@code steps} tells how an
 * answer is found.
 */
@NullMarked
package org.vigie.doctor;

import org.jspecify.annotations.NullMarked;
