@NullMarked
package gezhi.people.setup;

import org.jspecify.annotations.NullMarked;
