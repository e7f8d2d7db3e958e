@NullMarked
package gezhi.people.door;

import org.jspecify.annotations.NullMarked;
