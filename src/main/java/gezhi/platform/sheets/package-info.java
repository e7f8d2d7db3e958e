/** Workbooks that people fill in: read by their headings, with each fault by row and column; written empty as templates. */
@NullMarked
package gezhi.platform.sheets;

import org.jspecify.annotations.NullMarked;
