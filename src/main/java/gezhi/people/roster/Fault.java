package gezhi.people.roster;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row.
 *
 * @param column null when it is the row as a whole
 * @param key message key of what is wrong
 */
record Fault(int row, @Nullable Column column, String key) {}
