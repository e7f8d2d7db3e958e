package gezhi.callouts;

import gezhi.platform.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What people may do about a call-out, as the table says it, for the net over the journeys. */
public final class CallOutDeeds {
    private CallOutDeeds() {}

    /** @param roles of people; the program has no browser */
    public record Deed(String name, Set<Role> roles) {}

    public static List<Deed> all() {
        return CallOutTable.ROWS.stream()
                .map(row -> new Deed(row.deed().name(), people(row.roles())))
                .filter(deed -> !deed.roles().isEmpty())
                .toList();
    }

    private static Set<Role> people(Set<Role> roles) {
        Set<Role> people = EnumSet.copyOf(roles);
        people.remove(Role.SYSTEM);
        return people;
    }
}
