/**
 * The life of a whistle as rules and nothing else: steps of the whistle and of each office it summons, one table of who may do what, and what each
 * deed does. No Spring, no SQL, no clock of its own. The table prints itself into docs/rules.md.
 */
@NamedInterface("loop")
@NullMarked
package gezhi.whistles.loop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
