package gezhi.orders.loop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked or helps.
 *
 * @param body the unit or team; null for a volunteer who is asked alone
 * @param bodyName empty for none
 * @param volunteer in the register; null while of a unit or team nobody has answered
 * @param person of the account, or who stands for it in the books when there is none
 * @param name empty as long as nobody has answered
 * @param account false for whom a desk enrolled: the desk notes their answers
 */
public record Aide(
        @Nullable UUID body,
        String bodyName,
        @Nullable UUID volunteer,
        @Nullable UUID person,
        String name,
        boolean account) {

    /** A volunteer alone. */
    public static Aide of(UUID volunteer, UUID person, String name, boolean account) {
        return new Aide(null, "", volunteer, person, name, account);
    }

    /** A unit or team, of which anybody who answers for it may accept. */
    public static Aide of(UUID body, String bodyName) {
        return new Aide(body, bodyName, null, null, "", true);
    }

    /** The same unit or team, with who answers. */
    public Aide answeredBy(Aide who) {
        return new Aide(body, bodyName, who.volunteer, who.person, who.name, who.account);
    }
}
