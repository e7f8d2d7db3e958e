@NullMarked
package gezhi.territory.store;

import org.jspecify.annotations.NullMarked;
