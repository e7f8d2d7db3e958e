/** A city's rules for cases, read from its dated tables and kept in memory: categories, allowances, working hours. */
@NullMarked
package gezhi.cases.rules;

import org.jspecify.annotations.NullMarked;
