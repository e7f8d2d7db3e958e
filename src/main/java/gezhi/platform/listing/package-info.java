/** Lists that can be taken out of the program, each declared by the module whose page shows it. */
@NullMarked
package gezhi.platform.listing;

import org.jspecify.annotations.NullMarked;
