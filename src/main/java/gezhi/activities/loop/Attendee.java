package gezhi.activities.loop;

import java.util.Set;
import java.util.UUID;

/**
 * Who signs up.
 *
 * @param volunteer in the register
 * @param person of the account, or who stands for it in the books when there is none
 * @param account false for whom a desk enrolled: the desk signs them up
 * @param community where they volunteer
 * @param skills codes of what they can do today
 */
public record Attendee(
        UUID volunteer, UUID person, String name, boolean account, String community, Set<String> skills) {
    public Attendee {
        skills = Set.copyOf(skills);
    }
}
