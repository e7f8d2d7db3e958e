@NullMarked
package gezhi.people.roster;

import org.jspecify.annotations.NullMarked;
