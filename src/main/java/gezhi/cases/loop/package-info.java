/**
 * The loop a case goes round, as rules and nothing else: steps, actions, one table of who may take which from where to
 * where, and what each does. No Spring, no SQL, no clock of its own. The table prints itself into docs/rules.md.
 */
@NamedInterface("loop")
@NullMarked
package gezhi.cases.loop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
