/**
 * Rules of a city that are short dated tables: modules say what their columns are and what may stand in them, and one page shows each, lets the
 * administrator change it from a day on, and puts down who did. What a module reads of its rules on every deed it keeps at hand
 * ({@link gezhi.platform.rules.RulesAtHand}). No rule is known here.
 */
@NullMarked
package gezhi.platform.rules;

import org.jspecify.annotations.NullMarked;
