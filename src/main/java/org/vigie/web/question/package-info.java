/**
 * The pages of the published questions: the library, and each question as a form with its answer.
 */
@NullMarked
package org.vigie.web.question;

import org.jspecify.annotations.NullMarked;
