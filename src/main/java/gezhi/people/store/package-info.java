@NullMarked
package gezhi.people.store;

import org.jspecify.annotations.NullMarked;
