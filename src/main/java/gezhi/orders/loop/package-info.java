/**
 * The life of an order as rules and nothing else: steps of the order and of each helper's part, one table of who may do what, what each deed does,
 * and what speaks for whom when helpers are looked for. No Spring, no SQL, no clock of its own. The tables print themselves into docs/rules.md.
 */
@NamedInterface("loop")
@NullMarked
package gezhi.orders.loop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
