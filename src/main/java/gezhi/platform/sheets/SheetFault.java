package gezhi.platform.sheets;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row.
 *
 * @param column null when it is the row as a whole
 * @param key message key of what is wrong
 */
public record SheetFault<C extends Enum<C> & Heading>(
        int row, @Nullable C column, String key) {}
