/**
 * Orders assigned together: one choice after another (greedy), and the solver that begins with it and goes on. No SQL, no Spring: what is known comes
 * in as a {@link gezhi.orders.assign.Ground}, what is chosen goes out as a {@link gezhi.orders.assign.Choice}.
 */
@NullMarked
package gezhi.orders.assign;

import org.jspecify.annotations.NullMarked;
