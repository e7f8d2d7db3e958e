/** How tables of deeds are written out for people. What the deeds are and who may do them stands in the table of each module. */
@NullMarked
package gezhi.platform.loop;

import org.jspecify.annotations.NullMarked;
