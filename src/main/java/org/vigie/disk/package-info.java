/** Files and folders that are whole on the disk, or not there. Knows nothing of Vigie. */
@NullMarked
package org.vigie.disk;

import org.jspecify.annotations.NullMarked;
