package gezhi.territory.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * One row of a list of divisions, as somebody gave it.
 *
 * @param file name of the file
 * @param row the row as a spreadsheet counts it; 1 is the header
 * @param level 1 province, 2 prefecture, 3 county, 4 township, 5 village or community, 6 grid, 7 unit; null when the list does not say
 * @param parent empty when the list does not say
 * @param life {@link Lifetime#UNSAID} when the list does not say
 */
public record Entry(
        String file, int row, @Nullable Integer level, String code, String name, String parent, Lifetime life) {

    /** True when the list says that the division is no more. */
    boolean isClosed() {
        return life.to() != null;
    }
}
