package gezhi.cases;

import java.util.UUID;

/**
 * A filter that somebody keeps.
 *
 * @param name 1 to 40 characters, once for each person and role
 * @param query the query of the inbox's address, as the program wrote it
 */
public record SavedFilter(UUID id, String name, String query) {
    public static final int LONGEST_NAME = 40;
}
