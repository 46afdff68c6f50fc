/** Whether the links of a folder of pages lead to files and places in them. */
@NullMarked
package org.vigie.export.check;

import org.jspecify.annotations.NullMarked;
