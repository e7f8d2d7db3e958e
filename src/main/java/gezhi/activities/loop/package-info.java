/**
 * The life of an activity as rules and nothing else: steps of the activity and of each sign-up, one table of who may do what, what each deed does.
 * No Spring, no SQL, no clock of its own. The table prints itself into docs/rules.md.
 */
@NamedInterface("loop")
@NullMarked
package gezhi.activities.loop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
