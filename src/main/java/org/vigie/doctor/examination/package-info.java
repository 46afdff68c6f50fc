/**
 * What every reason examines a query with: its parts, the data within an allowance, the names that
 * may have been meant; and the finding, with its sentence in each language.
 */
@NullMarked
package org.vigie.doctor.examination;

import org.jspecify.annotations.NullMarked;
